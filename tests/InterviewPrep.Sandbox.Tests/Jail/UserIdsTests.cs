using InterviewPrep.Sandbox.Jail;

namespace InterviewPrep.Sandbox.Tests.Jail;

public sealed class UserIdsTests
{
    [Theory]
    [InlineData("         0          0 4294967295", true)]
    [InlineData("         0     100000      65536", false)]
    [InlineData("         0       1000          1", false)]
    [InlineData("         0          0       1000\n      1000       2000 4294960000", true)]
    [InlineData("", false)]
    public void Only_ids_that_the_container_maps_exist(string map, bool exist) =>
        Assert.Equal(exist, UserIds.Exist(1_900_000_000, 1024, map.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
}
