namespace Dataset.Compiler.Types;

/// <summary>All scalar types.</summary>
public static class ScalarTypes
{
    public static readonly TextType Text = new();
    public static readonly EnumType Enum = new();

    /// <summary>Each of them, in the order in which documents and generated code name them.</summary>
    public static IReadOnlyList<ScalarType> All { get; } =
    [
        Text,
        new BoolType(),
        new IntType(),
        new LongType(),
        new DecimalType(),
        new DoubleType(),
        new DateType(),
        new FuzzyDateType(),
        new DateTimeType(),
        new DateTimeOffsetType(),
        new TimeType(),
        new DurationType(),
        new TimeSpanType(),
        new UriType(),
        new GuidType(),
        Enum,
    ];

    private static readonly Dictionary<string, ScalarType> s_byName = All.ToDictionary(t => t.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, ScalarType> s_byClrName =
        All.Where(t => t.ClrName.Length > 0).ToDictionary(t => t.ClrName, StringComparer.Ordinal);

    /// <summary>The type with this <see cref="ScalarType.Name"/>.</summary>
    public static ScalarType Named(string name) => s_byName[name];

    /// <summary>The type of C# values of a type with this full name or, of a runtime type, this name; null where there is none.</summary>
    public static ScalarType? OfClr(string name, bool isRuntime) =>
        s_byClrName.TryGetValue(name, out ScalarType? type) && type.IsRuntime == isRuntime ? type : null;

    /// <summary>The one instance of a class.</summary>
    internal static ScalarType Of<TType>() where TType : ScalarType => Single<TType>.Instance;

    private static class Single<TType>
        where TType : ScalarType
    {
        public static readonly ScalarType Instance = All.OfType<TType>().Single();
    }
}
