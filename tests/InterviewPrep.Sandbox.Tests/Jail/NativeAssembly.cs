using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;

namespace InterviewPrep.Sandbox.Tests.Jail;

/// <summary>An assembly that no C# compiler saw: its one method calls libc's open.</summary>
internal static class NativeAssembly
{
    public static string OpeningPasswd()
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Native"), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule("Native").DefineType("Native", TypeAttributes.Public);
        var open = type.DefinePInvokeMethod(
            "open", "libc", MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.PinvokeImpl, CallingConventions.Standard,
            typeof(int), [typeof(string), typeof(int)], CallingConvention.Cdecl, CharSet.Ansi);
        var code = type.DefineMethod("Try", MethodAttributes.Public | MethodAttributes.Static, typeof(int), []).GetILGenerator();
        code.Emit(OpCodes.Ldstr, "/etc/passwd");
        code.Emit(OpCodes.Ldc_I4_0);
        code.Emit(OpCodes.Call, open);
        code.Emit(OpCodes.Ret);
        type.CreateType();
        using var bytes = new MemoryStream();
        assembly.Save(bytes);
        return Convert.ToBase64String(bytes.ToArray());
    }
}
