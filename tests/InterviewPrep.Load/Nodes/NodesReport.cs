using System.Globalization;
using System.Text.Json;

namespace InterviewPrep.Load.Nodes;

/// <summary>What two nodes behind a proxy did when one of them was killed.</summary>
/// <param name="MatchedAcross">Two who wait on different nodes met in one room.</param>
/// <param name="RoomsOnOne">Before the first node was killed.</param>
/// <param name="RoomsOnTwo">Before the first node was killed.</param>
/// <param name="RoomsAfter">On the second node, after it.</param>
/// <param name="SettledMs">From the last edit until all was stored and everywhere.</param>
/// <param name="ServedByOne">A room that both nodes claimed again and again: nothing was lost, and the node that claimed last has it alone.</param>
internal sealed record NodesReport(
    Machine Machine, bool MatchedAcross, int Rooms, int RoomsOnOne, int RoomsOnTwo, int RoomsAfter, int Edits, double SettledMs, int Lost, int Duplicated, bool Equal, bool ServedByOne)
{
    public bool IsGood => MatchedAcross && RoomsOnOne > 0 && RoomsOnTwo > 0 && RoomsAfter >= Rooms && Lost == 0 && Duplicated == 0 && Equal && ServedByOne;

    public string ToJson() => JsonSerializer.Serialize(this, Report.Json);

    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"""
        {Machine.Cores} cores, load {Machine.LoadBefore:0.0} before, .NET {Machine.Runtime}

        Two who wait on different nodes meet            {Word(MatchedAcross)}
        Rooms on the first and the second node          {RoomsOnOne} and {RoomsOnTwo}
        On the second after the first was killed        {RoomsAfter} of {Rooms}
        Edits made meanwhile; lost; stored twice        {Edits}; {Lost}; {Duplicated}
        Texts of both people and of the server equal    {Word(Equal)}, {SettledMs:0} ms after the last edit
        A room claimed by both is served by one         {Word(ServedByOne)}
        """);

    private static string Word(bool isSo) => isSo ? "yes" : "NO";
}
