namespace InterviewPrep.Domain.Stories.Coaching;

/// <summary>The words that the rules know.</summary>
internal static class English
{
    public static readonly Phrases Fillers = new(
    [
        .. Each("Leave it out.", "basically", "actually", "literally", "really", "honestly", "obviously", "just", "somehow", "simply put", "you know", "i mean", "pretty much",
            "to be honest", "needless to say", "at the end of the day", "as a matter of fact", "in order to be able to", "kind of", "sort of", "more or less"),
        .. Each("Name them, or stop before it.", "and so on", "and stuff", "stuff", "and things", "or something", "or whatever", "etc", "et cetera"),
        .. Each("Leave it out, or put a fact in its place.", "very very", "a lot of different", "super", "totally", "extremely", "incredibly"),
    ]);

    /// <summary>Before and after these, "just" is about time; "kind of" and "sort of" after these are about kinds.</summary>
    public static readonly HashSet<string> TimeAfterJust = ["before", "after", "as", "when", "now", "in", "then", "enough", "like", "one"];
    public static readonly HashSet<string> TimeBeforeJust = ["had", "have", "has", "i'd", "i've", "we'd", "we've", "only"];
    public static readonly HashSet<string> KindBefore = ["this", "that", "what", "which", "a", "some", "any", "each", "every", "no", "same", "new", "another", "one", "the", "other", "different", "right", "wrong"];

    public static readonly Phrases Vague = new(
    [
        .. Each("How? Say what you did for them.", "helped", "helped out", "assisted", "supported", "assisted with", "helped with"),
        .. Each("What exactly did you do?", "worked on", "dealt with", "handled", "took care of", "looked into", "took part in", "participated in", "contributed to", "was involved in", "got involved in",
            "was responsible for", "was in charge of", "did some", "did things", "did work on", "was part of", "made sure", "ensured", "coordinated", "managed to"),
    ]);

    public static readonly Phrases Buzzwords = new(
    [
        .. Each("“Used” does it.", "leveraged", "leverage", "leveraging", "utilized", "utilize", "utilised", "utilizing", "utilising"),
        .. Each("“Led” or “began” is plainer, and say what that meant.", "spearheaded", "spearheading", "championed", "orchestrated"),
        .. Each("Show it by what you did; the listener will say it for you.", "team player", "go-getter", "self-starter", "hard worker", "quick learner", "fast learner", "passionate", "results-driven", "result-oriented", "results-oriented",
            "detail-oriented", "people person", "natural leader", "problem solver", "proactive", "proactively", "perfectionist", "strong communicator", "highly motivated", "go the extra mile", "went the extra mile", "going the extra mile"),
        .. Each("Say what was good about it.", "cutting-edge", "cutting edge", "state-of-the-art", "state of the art", "world-class", "best-in-class", "next-level", "next level", "game changer", "game-changer", "game-changing", "revolutionary",
            "disruptive", "innovative", "seamless", "seamlessly", "impactful", "holistic", "holistically", "synergy", "synergies", "synergistic", "synergise", "synergised", "synergising", "synergize", "synergized", "synergizing", "paradigm shift", "win-win", "rockstar", "ninja", "guru"),
        .. Each("Say what was done.", "thought outside the box", "think outside the box", "thinking outside the box", "out-of-the-box", "hit the ground running", "low-hanging fruit", "moved the needle", "move the needle", "deep dive", "deep-dive",
            "circled back", "circle back", "touched base", "touch base", "added value", "value add", "value-add", "wore many hats", "wear many hats", "gave 110", "give 110", "took ownership", "drove alignment", "streamlined", "optimized synergies",
            "fast-paced environment", "best practices", "actionable insights", "bandwidth", "stepped out of my comfort zone", "outside my comfort zone"),
    ]);

    public static readonly HashSet<string> I = ["i", "i'm", "i'd", "i've", "i'll"];
    public static readonly HashSet<string> My = ["i", "i'm", "i'd", "i've", "i'll", "my", "me", "mine", "myself"];
    public static readonly HashSet<string> We = ["we", "we're", "we'd", "we've", "we'll"];
    public static readonly HashSet<string> Our = ["we", "we're", "we'd", "we've", "we'll", "our", "us", "ours", "ourselves"];

    /// <summary>Whoever else acts in a clause.</summary>
    public static readonly HashSet<string> Others = ["he", "she", "they", "it", "who", "that", "which", "you", "someone", "somebody", "everyone", "everybody", "nobody"];

    public static readonly HashSet<string> Be = ["was", "were", "is", "are", "been", "being", "be", "am", "got", "gets", "getting", "wasn't", "weren't"];
    public static readonly HashSet<string> Adverbs = ["not", "also", "then", "never", "already", "still", "soon", "always", "only", "even", "later", "all", "both", "again", "now", "often", "first"];

    /// <summary>Before a form of "to be" these begin a description of something, not an act.</summary>
    public static readonly HashSet<string> Describing = ["that", "which", "who", "what", "whether", "if", "there", "how", "where", "why"];

    /// <summary>What others do to the teller, who rightly says so.</summary>
    public static readonly HashSet<string> DoneToMe =
    [
        "asked", "told", "given", "assigned", "invited", "promoted", "offered", "hired", "chosen", "allowed", "paired", "taught", "praised", "thanked", "elected", "trained", "paid", "blamed", "moved", "called", "shown", "sent", "taken", "left", "supposed",
    ];

    /// <summary>Look like participles, but tell how something is.</summary>
    public static readonly HashSet<string> States =
    [
        "tired", "excited", "worried", "interested", "bored", "scared", "confused", "surprised", "pleased", "frustrated", "stressed", "relieved", "disappointed", "embarrassed", "annoyed", "motivated", "experienced", "skilled",
        "qualified", "convinced", "determined", "prepared", "supposed", "used", "need", "indeed", "speed", "feed", "ashamed", "overwhelmed", "outdated", "complicated", "limited", "detailed", "advanced", "related", "located", "based",
        "concerned", "delighted", "satisfied", "committed", "dedicated", "focused", "impressed", "hundred", "overloaded", "interrelated", "red", "bed", "nested", "sorted", "undocumented", "unexpected", "needed", "closed", "crowded", "started",
        "frightened", "shocked", "upset", "involved", "finished", "allowed", "offended", "amazed", "alarmed", "exhausted", "naked", "sacred", "wicked", "kindred", "loaded", "sold", "mixed", "married", "retired", "aged", "unused", "required", "expected",
    ];

    public static readonly HashSet<string> Irregular =
    [
        "made", "built", "written", "given", "taken", "found", "sent", "shown", "told", "broken", "chosen", "driven", "drawn", "thrown", "kept", "held", "put", "cut", "run", "brought", "bought", "caught", "taught", "sold", "paid", "led",
        "seen", "heard", "understood", "rewritten", "redone", "split", "shut", "hidden", "forgotten", "won", "dealt", "undone", "rebuilt", "spent", "begun", "overcome", "withdrawn", "dropped", "reset", "set", "said", "met", "sped",
    ];

    /// <summary>Acts that a result is claimed by.</summary>
    public static readonly HashSet<string> Achieved =
    [
        "fixed", "solved", "resolved", "built", "completed", "implemented", "improved", "delivered", "created", "achieved", "changed", "made", "written", "introduced", "repaired", "met", "deployed", "launched",
    ];

    public static readonly HashSet<string> NumberWords =
    [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
        "ninety", "hundred", "hundreds", "thousand", "thousands", "million", "dozen", "dozens", "half", "halved", "quarter", "twice", "double", "doubled", "tripled", "threefold", "tenfold", "percent", "zero", "two-thirds", "one-third",
    ];

    /// <summary>A number after these is a name: "Java 8", "error 500".</summary>
    public static readonly HashSet<string> NamedByNumber =
    [
        "c", "java", "net", "python", "http", "version", "v", "php", "angular", "windows", "postgresql", "node", "status", "error", "code", "room", "chapter", "sprint", "level", "section", "task", "step", "issue", "ticket", "phase", "semester", "es", "utf", "ipv", "in", "since", "part",
    ];

    /// <summary>Make up a fifth and more of any English text.</summary>
    public static readonly HashSet<string> Common =
    [
        "the", "a", "an", "to", "and", "i", "of", "that", "it", "for", "on", "we", "with", "my", "had", "but", "they", "so", "because", "this", "from", "by", "not", "have", "our", "when", "how", "there", "what", "me", "then", "he", "she", "as", "at", "be", "were",
    ];

    private static IEnumerable<(string Phrase, string Advice)> Each(string advice, params string[] phrases) => phrases.Select(phrase => (phrase, advice));
}
