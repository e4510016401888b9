using Dataset.Compiler.Findings;

namespace Dataset.Compiler.Types;

/// <summary>
/// A type of single values: all that the stages from reading to storing have to know about it, and the C# that generated code uses for it. A new
/// one is a class of its own and a line in <see cref="ScalarTypes.All"/>.
/// </summary>
public abstract class ScalarType
{
    private IReadOnlyList<PlainPart>? _parts;

    /// <summary>A word for it, unique among the types.</summary>
    public abstract string Name { get; }

    /// <summary>The C# type by its full name; of one of the runtime's types, the name alone; of a type that stands for many, empty.</summary>
    public abstract string ClrName { get; }

    /// <summary>Whether the C# type is one of the runtime's, which stand in the namespace of the project.</summary>
    public virtual bool IsRuntime => false;

    /// <summary>Whether the C# type is a reference type: a value is made once and kept.</summary>
    public virtual bool IsReference => false;

    /// <summary>The C# type as generated code writes it; not of a runtime type, nor of one that stands for many.</summary>
    public virtual string CSharpName => "global::" + ClrName;

    /// <summary>What is expected, as it stands in a message: <c>a whole number</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>The finding about a text that is none: its arguments are the text, <see cref="Expected"/>, the field and the reason.</summary>
    public virtual FindingKind Refusal => BindingFindings.BadValue;

    /// <summary>What a text that is none may mean, as the type writes it; null where nobody knows, or where it may mean several things.</summary>
    public virtual string? Meant(string text) => null;

    /// <summary>Whether brackets around one scalar are a part of the value, which YAML takes for those of a list.</summary>
    public virtual bool TakesBrackets => false;

    /// <summary>Gives a text this type.</summary>
    /// <param name="text">The text.</param>
    /// <param name="members">The members to choose from, where the type has them.</param>
    /// <param name="whyNot">Where it is none: why, in a few words.</param>
    public abstract ScalarValue? Read(string text, EnumMembers? members, out string? whyNot);

    /// <summary>Writes a value as YAML would: one text for equal values, in keys and in messages.</summary>
    public abstract string Write(ScalarValue value);

    /// <summary>The value for a reader of the dataset.</summary>
    public virtual string Show(ScalarValue value) => Write(value);

    public abstract StorageForm Form { get; }

    /// <summary>A stored word of a value, for a form that has words.</summary>
    public abstract ulong Word(ScalarValue value, int at);

    /// <summary>The expression that makes the C# value.</summary>
    /// <param name="type">The C# type.</param>
    /// <param name="words">Expressions for what is stored: the text, the <c>int</c>, or each word as a <c>ulong</c>.</param>
    public abstract string CSharp(string type, IReadOnlyList<string> words);

    /// <summary>Whether the stored text is the value, with nothing to be made of it.</summary>
    public virtual bool IsItsText => false;

    /// <summary>Of a type that is stored as text: the expression for the text of a C# value.</summary>
    public virtual string CSharpText(string value) => throw new NotSupportedException(Name + " is not stored as text");

    public virtual LookUps LookUps => LookUps.None;

    /// <summary>
    /// The number that stands for a value where values are compared and ordered: the same for equal values and for no others. Null where 64 bits
    /// do not hold it; such values are told apart by the text of <see cref="HashText"/>.
    /// </summary>
    public virtual long? Code(ScalarValue value) => Form.Words == 1 ? unchecked((long)Word(value, 0)) : null;

    /// <summary>The expression for the code of a C# value, as a <c>long</c>; null where there is none.</summary>
    public virtual string? CSharpCode(string value) => null;

    /// <summary>Of a type without codes: a text that is the same for equal values.</summary>
    public virtual string HashText(ScalarValue value) => Write(value);

    /// <summary>Of a type without codes that is not stored as text: the format that gives <see cref="HashText"/> of a C# value.</summary>
    public virtual string HashFormat => "";

    /// <summary>Whether a value can be one day out of several: a range index asks for days, and has a twin that asks for certainty.</summary>
    public virtual bool SpansDays => false;

    /// <summary>In what values are measured: rules compare what has the same measure.</summary>
    public virtual Measure Measure => Measure.None;

    /// <summary>The least and the greatest that a value can be; null of a type without a measure.</summary>
    public virtual Extent? ExtentOf(ScalarValue value) => null;

    /// <summary>How what an article says relates to another value of a row.</summary>
    public virtual Relation Relate(ScalarValue own, ScalarValue said) => Relation.Different;

    public abstract ClaimForm Claim { get; }

    /// <summary>The JSON Schema of a value; null where the members tell it. It leaves room where YAML's own types would be in the way.</summary>
    public abstract string? Json { get; }

    /// <summary>What a table of another tool has of a value: the value first, then what follows from it.</summary>
    public virtual IReadOnlyList<PlainPart> Parts => _parts ??= [new PlainPart("", Plain, Write)];

    /// <summary>What the value itself is to such a tool; text, unless every tool reads it alike.</summary>
    public virtual PlainKind Plain => PlainKind.Text;

    public sealed override string ToString() => Name;
}

/// <summary>A scalar type whose values have a record of their own.</summary>
/// <typeparam name="TValue">The record.</typeparam>
public abstract class ScalarType<TValue> : ScalarType
    where TValue : ScalarValue
{
    public sealed override ScalarValue? Read(string text, EnumMembers? members, out string? whyNot) => Read(text, out whyNot);

    public sealed override string Write(ScalarValue value) => Write((TValue)value);

    public sealed override ulong Word(ScalarValue value, int at) => Word((TValue)value, at);

    public sealed override Extent? ExtentOf(ScalarValue value) => ExtentOf((TValue)value);

    protected abstract TValue? Read(string text, out string? whyNot);

    protected abstract string Write(TValue value);

    protected virtual ulong Word(TValue value, int at) => throw new NotSupportedException(Name + " is stored as text");

    protected virtual Extent? ExtentOf(TValue value) => null;
}
