
namespace Dataset.Compiler.Findings;

/// <summary>What can be wrong with the declarations themselves; the only diagnostics that stand in C#.</summary>
internal static class SchemaFindings
{
    public static readonly FindingKind NotPartial = new(
        "DS0001",
        Severity.Error,
        "Declaration is not partial",
        "'{0}' must be declared partial, together with every type around it, since the build writes its other half")
    { IsFixed = true };

    public static readonly FindingKind NotSealed = new(
        "DS0002", Severity.Error, "Record is not sealed", "'{0}' must be sealed and not abstract: a table has one kind of row")
    { IsFixed = true };

    public static readonly FindingKind NotARecord = new(
        "DS0003",
        Severity.Error,
        "Table is no plain record",
        "'{0}' must be a record class that derives from nothing and is either an entity or a part")
    { IsFixed = true };

    public static readonly FindingKind NestedOrGeneric = new(
        "DS0004",
        Severity.Error,
        "Declaration is nested or generic",
        "'{0}' must stand directly in a namespace and have no type parameters")
    { IsFixed = true };

    public static readonly FindingKind NotAColumn = new(
        "DS0005",
        Severity.Error,
        "Attribute on a property that is no column",
        "'{0}' carries [{1}], but only a partial instance property is a column: make it one, or remove the attribute")
    { IsFixed = true };

    public static readonly FindingKind HasSetter =
        new("DS0006", Severity.Error, "Column has a setter", "'{0}' must have a getter only: the data is immutable") { IsFixed = true };

    public static readonly FindingKind UnsupportedType =
        new("DS0007", Severity.Error, "Type of a column is not supported", "'{0}' has the type '{1}': {2}") { IsFixed = true };

    public static readonly FindingKind MissingKey =
        new("DS0008", Severity.Error, "Table has no key", "'{0}' needs a [Key] property, because {1}") { IsFixed = true };

    public static readonly FindingKind DuplicateTable =
        new(
            "DS0009", Severity.Error, "Two tables have the same name in YAML",
            "'{0}' and '{1}' both stand below '{2}' in YAML: give one of them another name in [Entity]")
        { IsFixed = true };

    public static readonly FindingKind TypeCollision = new(
        "DS0010",
        Severity.Error,
        "Generated class collides with a type",
        "the class '{0}' cannot be generated for '{1}': {2}; set Container to another name")
    { IsFixed = true };

    public static readonly FindingKind MemberCollision = new(
        "DS0011",
        Severity.Error,
        "Generated member collides with another",
        "'{0}' cannot be generated in '{1}': {2}; give {3} another Name")
    { IsFixed = true };

    public static readonly FindingKind UnknownProperty = new(
        "DS0012",
        Severity.Error,
        "Attribute names a property that does not exist",
        "[{0}] names '{1}', which is no column of '{2}'{3}")
    { IsFixed = true };

    public static readonly FindingKind IncompleteRole =
        new("DS0013", Severity.Error, "Role lacks a column", "'{0}' is marked [{1}] and so needs a column marked {2}") { IsFixed = true };

    public static readonly FindingKind BuildOnlyVisible = new(
        "DS0014",
        Severity.Error,
        "Build-only column is visible",
        "'{0}' is [BuildOnly] and must be private, since it has no value at run time")
    { IsFixed = true };

    public static readonly FindingKind InvalidDefault =
        new("DS0015", Severity.Error, "Default does not fit", "the default '{0}' of '{1}' does not fit: {2}") { IsFixed = true };

    public static readonly FindingKind InverseMismatch =
        new("DS0016", Severity.Error, "Inverse does not match", "the inverse '{0}' does not match: {1}") { IsFixed = true };

    public static readonly FindingKind UnsupportedRange = new(
        "DS0017",
        Severity.Error,
        "Range index over an unsupported type",
        "'{0}' cannot have a range index: only a single date, fuzzy date or int can have one: remove 'Range = true'")
    { IsFixed = true };

    public static readonly FindingKind EnumNotInt = new(
        "DS0018",
        Severity.Error,
        "Enum does not fit",
        "the enum '{0}' must have int as its underlying type and at least one member")
    { IsFixed = true };

    public static readonly FindingKind DuplicateYamlName =
        new(
            "DS0019", Severity.Error, "Two names are the same in YAML",
            "'{0}' and '{1}' are both written '{2}' in YAML: give one of them another [YamlName]")
        { IsFixed = true };

    public static readonly FindingKind BasisKinds = new(
        "DS0020",
        Severity.Error,
        "Enum of a basis lacks a member",
        "the enum '{0}' of a [BasisKind] must have the members Inferred, External and Editorial")
    { IsFixed = true };

    public static readonly FindingKind UnownedPart = new(
        "DS0021", Severity.Error, "Part is used nowhere",
        "the part '{0}' is the type of no column, so nothing can hold its rows: declare a column of it, or remove it")
    { IsFixed = true };

    public static readonly FindingKind CyclicPart =
        new(
            "DS0022", Severity.Error, "Parts contain themselves",
            "'{0}' would nest '{1}' in itself without end: make one of them an entity, and refer to it")
        { IsFixed = true };

    public static readonly FindingKind RoleType =
        new("DS0023", Severity.Error, "Attribute does not fit the type", "[{0}] on '{1}' needs {2}") { IsFixed = true };

    public static readonly FindingKind InvalidKey =
        new("DS0024", Severity.Error, "Column cannot be a key", "'{0}' cannot be part of a key: {1}") { IsFixed = true };

    public static readonly FindingKind DuplicateRole =
        new("DS0025", Severity.Error, "Role is given twice", "'{0}' cannot be marked [{1}]: {2}") { IsFixed = true };

    public static readonly FindingKind OwnerMismatch =
        new("DS0026", Severity.Error, "Owner does not fit", "the [Owner] '{0}' does not fit: {1}") { IsFixed = true };

    public static readonly FindingKind InvalidIndex =
        new("DS0027", Severity.Error, "Index does not fit", "'{0}' cannot be indexed so: {1}") { IsFixed = true };

    public static readonly FindingKind InvalidOrder =
        new("DS0060", Severity.Error, "Order does not fit", "the rows of '{1}' cannot be in the order of '{0}': it is no property that is marked "
            + "[Index(Range = true)] and has a value in every row")
        { IsFixed = true };

    public static readonly FindingKind InvalidUnion =
        new("DS0028", Severity.Error, "Union cannot be referred to", "'{0}' cannot refer to the union '{1}': {2}") { IsFixed = true };

    public static readonly FindingKind InvalidYamlName =
        new("DS0029", Severity.Error, "Name cannot be written in YAML", "'{0}' is no name for YAML: {1}") { IsFixed = true };

    public static readonly FindingKind InvalidRule =
        new("DS0030", Severity.Error, "Rule does not fit", "[{0}] on '{1}' does not fit: {2}") { IsFixed = true };

    public static readonly FindingKind InvalidFiles =
        new("DS0040", Severity.Error, "Set of files does not fit", "[Files(\"{0}\")] on '{1}' does not fit: {2}") { IsFixed = true };

    public static readonly FindingKind InvalidMember =
        new("DS0041", Severity.Error, "Name of a member does not fit", "[Member(\"{0}\", \"{1}\")] on '{2}' does not fit: {3}") { IsFixed = true };

    public static readonly FindingKind WrittenType = new(
        "DS0042", Severity.Error, "Name of a type that the build writes",
        "'{0}' is the name of a type that the build writes into the project's root namespace: give it another name, or declare it in another namespace")
    { IsFixed = true };

    public static readonly FindingKind InvalidTerm = new(
        "DS0043", Severity.Error, "Term that is no address",
        "[Term(\"{0}\")] on '{1}' is no whole address: write what the vocabulary gives, as in https://schema.org/Person")
    { IsFixed = true };

    public static readonly FindingKind NoAnnotations = new(
        "DS0033", Severity.Error, "Nullable annotations are off",
        "'{0}' is declared where nullable annotations are off, so that nothing says whether '{1}' may be missing: set <Nullable>enable</Nullable> "
            + "in the "
        + "project, or write '#nullable enable' above the declaration")
    { IsFixed = true };

    public static readonly FindingKind OwnMember = new(
        "DS0034", Severity.Error, "Member is written by the build",
        "'{0}' declares '{1}', which the build writes: rows are made of the data, and are equal where they are the same row; "
            + "remove it, or give it another name")
    { IsFixed = true };
}
