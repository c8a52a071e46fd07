using System.Globalization;

namespace InterviewPrep.Sandbox.Jail;

/// <summary>Which user ids this user namespace knows: outside of containers all, in some containers only 65,536 or a single one.</summary>
internal static class UserIds
{
    /// <param name="map">Lines of /proc/self/uid_map: first id inside, first id outside, length.</param>
    public static bool Exist(uint first, uint count, IEnumerable<string>? map = null) => (map ?? Read())
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToArray())
        .Any(extent => extent is [var inside, _, var length] && inside <= first && first + count <= inside + length);

    private static string[] Read() => File.Exists("/proc/self/uid_map") ? File.ReadAllLines("/proc/self/uid_map") : [];
}
