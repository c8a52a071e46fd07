using System.Runtime.CompilerServices;
using InterviewPrep.Web.Tests.Features.Rooms.Contract;

namespace InterviewPrep.Web.Tests.Features.Lobby.Contract;

public sealed class ContractTests
{
    private static readonly string File = Path.GetFullPath(Path.Combine(
        Path.GetDirectoryName(Here())!, "../../../../../src/InterviewPrep.Web/Client/lobby/contract.ts"));

    [Fact]
    public void Generated_types_are_those_of_the_hub()
    {
        var expected = TypeScriptContract.WriteLobby();
        if (Environment.GetEnvironmentVariable("UPDATE_CONTRACT") == "1") System.IO.File.WriteAllText(File, expected);

        Assert.Equal(expected, System.IO.File.ReadAllText(File));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
