/// <summary>Named in DOTNET_STARTUP_HOOKS, which loads this assembly from where it lies: the server's own folder does not have it.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
    }
}
