using System.Reflection;
using System.Text.Json;
using InterviewPrep.Sandbox.Protocol;
using InterviewPrep.Sandbox.Runner.Values;

namespace InterviewPrep.Sandbox.Runner.Answers;

/// <summary>A method or constructor together with the codecs of its signature.</summary>
internal sealed class Callable
{
    private const BindingFlags Anything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private readonly MethodBase _method;
    private readonly Codec[] _parameters;

    private Callable(IEnumerable<MethodBase> candidates, string name, IReadOnlyList<ShapeParameter> parameters, string returnType)
    {
        Name = name;
        _parameters = [.. parameters.Select(p => Codec.Of(p.Type))];
        Result = returnType == "void" ? null : Codec.Of(returnType);
        // Among overloads the one that C# would choose for exactly these types.
        _method = candidates.Where(Takes).MaxBy(ExactParameters) ?? throw new MissingMethodException($"There is no {name} with these parameters.");
    }

    public static Callable Method(Type type, ShapeMethod shape) =>
        new(type.GetMethods(Anything).Where(m => m.Name == shape.Name), shape.Name, shape.Parameters, shape.ReturnType);

    public static Callable Constructor(Type type, IReadOnlyList<ShapeParameter> parameters) =>
        new(type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance), type.Name, parameters, "void");

    public string Name { get; }

    public bool IsStatic => _method.IsStatic;

    /// <summary>Of the return value; null for void.</summary>
    public Codec? Result { get; }

    public Codec Parameter(int index) => _parameters[index];

    public object?[] ReadArguments(JsonElement json) => [.. _parameters.Select((codec, i) => codec.Read(json[i]))];

    public object? Call(object? on, object?[] arguments) => _method is ConstructorInfo constructor
        ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)
        : _method.Invoke(on, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    private bool Takes(MethodBase method)
    {
        var parameters = method.GetParameters();
        return !method.ContainsGenericParameters && parameters.Length == _parameters.Length
            && parameters.Zip(_parameters).All(p => p.First.ParameterType.IsAssignableFrom(p.Second.Type));
    }

    private int ExactParameters(MethodBase method) => method.GetParameters().Zip(_parameters).Count(p => p.First.ParameterType == p.Second.Type);
}
