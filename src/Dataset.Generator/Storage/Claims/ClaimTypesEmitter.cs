using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>Writes the public types of derived provenance.</summary>
internal sealed class ClaimTypesEmitter(
    DatasetSchema schema, CodeWriter writer, string fact, string evidence, string? fault, string? resolution, string accessibility)
{
    private readonly ClaimKinds _kinds = ClaimKinds.Of(schema);

    public void Emit()
    {
        EmitEnums();
        EmitValue();
        EmitClaim();
        EmitDeprecatedClaim();
        EmitFieldValue();
        EmitContainer("Claims", "Claim", "What is said, grouped by row, field and value; nothing here is known to be wrong.");
        EmitContainer("DeprecatedClaims", "DeprecatedClaim", "What articles say that is wrong.");
        if (resolution is not null)
        {
            EmitDispute();
            EmitContainer("Disputes", "Dispute", "Where articles, or other sources, contradict each other and none is plainly wrong.");
        }
    }

    private void EmitEnum(string name, string summary, params (string Name, string Summary)[] members)
    {
        writer.Summary(summary);
        writer.Block(accessibility + " enum " + name, () =>
        {
            foreach ((string member, string text) in members)
            {
                writer.Summary(text);
                writer.Line(member + ",");
            }
        });
        writer.Line();
    }

    private void EmitEnums()
    {
        EmitEnum("Support", "Where a value comes from, the strongest first.",
            ("Article", "An article states it."), ("Inferred", "Concluded from what articles state."),
            ("External", "Read elsewhere; the basis names where."), ("Editorial", "The curators' own judgement."));
        EmitEnum("ClaimRank", "How a claim stands to the value that the row holds.",
            ("Accepted", "It is the row's value."), ("Compatible", "It is less precise than the row's value and does not contradict it."),
            ("Rival", "It contradicts the row's value, and neither is known to be wrong."));
        EmitEnum("ClaimValueKind", "What kind of value a claim makes.", [.. _kinds.All.Select(k => (k, KindSummary(k)))]);
    }

    private string KindSummary(string kind)
    {
        if (_kinds.Types.FirstOrDefault(t => t.Claim.Kind == kind) is not { } type)
        {
            return kind == ClaimKinds.Row ? "A row of the dataset." : "No value: the claim is that the row exists.";
        }

        string what = char.ToUpperInvariant(type.Claim.What[0]) + type.Claim.What.Substring(1);
        return type == ScalarTypes.Text ? what + ", or words as an article prints them." : what + ".";
    }

    private void EmitValue()
    {
        writer.Summary("The value of a field, as an article claims it, or as a row holds it. Ask it for the type that the field has; a list of "
            + "several is text.");
        writer.Block(accessibility + " readonly struct ClaimValue", () =>
        {
            writer.Line("private readonly int _value;").Line();
            writer.Line("internal ClaimValue(int value) => _value = value;").Line();
            writer.Summary("What kind of value it is.");
            writer.Line("public ClaimValueKind Kind => __Claims.KindOf(_value);").Line();
            foreach (ScalarType type in _kinds.Types.Where(t => t.Claim.Method.Length > 0))
            {
                EmitTryGet(type);
            }

            writer.Summary("The value as a member of an enum.");
            writer.Line("/// <param name=\"member\">The member.</param>").Line("/// <returns>Whether the value is one of that enum.</returns>");
            writer.Block("public bool TryGetEnum<TEnum>(out TEnum member) where TEnum : struct, global::System.Enum", () =>
            {
                writer.Line("ulong payload = __Claims.PayloadOf(_value);");
                writer.Line("bool found = Kind == ClaimValueKind.Enum && __Claims.IsEnum(payload, typeof(TEnum));");
                writer.Line("int value = unchecked((int)payload);");
                writer.Line("member = found ? global::System.Runtime.CompilerServices.Unsafe.As<int, TEnum>(ref value) : default;");
                writer.Line("return found;");
            });
            writer.Line();
            writer.Summary("The value as a row.");
            writer.Line("/// <param name=\"row\">The row.</param>").Line("/// <returns>Whether the value is a row of that type.</returns>");
            writer.Block(
                "public bool TryGetRow<TRow>([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TRow? row) where TRow : class", () =>
            {
                writer.Line("row = Kind == ClaimValueKind.Row ? __Claims.RowOf(__Claims.PayloadOf(_value)) as TRow : null;");
                writer.Line("return row is not null;");
            });
            writer.Line();
            writer.Summary("The value for a reader: text, a date in EDTF, a duration in ISO 8601, the name of an enum member, the key of a row, "
                + "the values of a nested one.");
            writer.Block("public override string ToString() => Kind switch", () =>
            {
                foreach (ScalarType type in _kinds.Types.Where(t => t.Claim.WritesItself))
                {
                    writer.Line($"ClaimValueKind.{type.Claim.Kind} => {Value(type)}.ToString(),");
                }

                writer.Line("_ => __Claims.ShownOf(_value),");
            }, "};");
        });
        writer.Line();
    }

    private void EmitTryGet(ScalarType type)
    {
        (string kind, string what, string method, string parameter, _) = type.Claim;
        writer.Summary($"The value as {what}, where it is one.");
        writer.Line($"/// <param name=\"{parameter}\">The value.</param>").Line("/// <returns>Whether it is of that kind.</returns>");
        string attribute = type.IsReference && !type.IsItsText ? "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] " : "";
        string csharp = TypeNames.Scalar(schema, type) + (attribute.Length > 0 ? "?" : "");
        writer.Block($"public bool {method}({attribute}out {csharp} {parameter})", () =>
        {
            writer.Line($"bool found = Kind == ClaimValueKind.{kind};");
            writer.Line($"{parameter} = found ? {Value(type)} : {(type.IsItsText ? "\"\"" : "default")};");
            writer.Line("return found;");
        });
        writer.Line();
    }

    /// <summary>The expression for the value, where it is of this type.</summary>
    private string Value(ScalarType type)
    {
        const string Payload = "__Claims.PayloadOf(_value)";
        return type.CSharp(TypeNames.Scalar(schema, type), type.Form switch
        {
            { Kind: StorageKind.Text } => ["__Claims.ShownOf(_value)"],
            { Kind: StorageKind.Number } => [$"unchecked((int){Payload})"],
            { Words: 1 } => [Payload],
            var form => [.. Enumerable.Range(0, form.Words).Select(i => $"__Claims.WordOf(_value, {i})")],
        });
    }

    private void EmitClaim()
    {
        writer.Summary("What one or more articles, or a source beside them, say about one field of one row.");
        writer.Block(accessibility + " sealed class Claim", () =>
        {
            EmitCommon("Claim", "The quotes that make the claim; none where it was read elsewhere, as the row's basis says.");
            writer.Summary("How it stands to the value that the row holds.");
            writer.Line("public ClaimRank Rank => __Claims.RankOf(_claim);").Line();
            EmitToString();
        });
        writer.Line();
    }

    private void EmitDeprecatedClaim()
    {
        writer.Summary("What one or more articles say about one field of one row, and is wrong. No conversion leads to a <see cref=\"Claim\"/>.");
        writer.Block(accessibility + " sealed class DeprecatedClaim", () =>
        {
            EmitCommon("DeprecatedClaim", "The quotes that make the claim.");
            writer.Summary("What the row holds in that property instead: the accepted value. Null where it holds none, and where the claim is "
                + "that the row exists.");
            writer.Line("public ClaimValue? Instead => __Claims.InsteadOf(_claim);").Line();
            if (fault is not null)
            {
                writer.Summary("What is wrong with it.");
                writer.Line($"public {fault} Fault => __Claims.FaultOf(_claim);").Line();
            }

            EmitToString();
        });
        writer.Line();
    }

    private void EmitCommon(string type, string quotes)
    {
        writer.Line("private readonly int _claim;").Line();
        writer.Line($"internal {type}(int claim) => _claim = claim;").Line();
        EmitSubject("__Claims.OwnerOf(_claim)", "__Claims.PropertyOf(_claim)", "The field it is about, or that the row exists.");
        writer.Summary("The value.");
        writer.Line("public ClaimValue Value => new(_claim);").Line();
        writer.Summary(quotes);
        writer.Line($"public {TypeNames.RowList(schema, evidence)} Evidence => __Claims.EvidenceOf(_claim);").Line();
    }

    /// <summary>The row and the field that something is about. In JSON the row is what it stands in.</summary>
    private void EmitSubject(string row, string property, string summary)
    {
        writer.Summary("The row it is about.");
        writer.Line(RowJson.Ignore).Line($"public {fact} Row => {row};").Line();
        writer.Summary(summary);
        writer.Line($"public {TypeNames.Runtime(schema, "RowField")} Field => new(Row.GetType(), {property});").Line();
    }

    private void EmitToString()
    {
        writer.Summary("The property and the claimed value.");
        writer.Line("public override string ToString() => Field.Name + \" = \" + Value.ToString();");
    }

    private void EmitFieldValue()
    {
        string claim = TypeNames.RowList(schema, "Claim"), passages = $"global::System.Collections.Generic.IEnumerable<{evidence}>";
        writer.Summary("What a row holds in one field, and where that comes from. It is a view, which is made where it is asked for.");
        writer.Line("/// <typeparam name=\"TRow\">The type of the row.</typeparam>").Line("/// <typeparam name=\"TValue\">The type of the value.</typeparam>");
        writer.Block(accessibility + " readonly struct FieldValue<TRow, TValue> where TRow : class", () =>
        {
            string field = TypeNames.Runtime(schema, "RowField<TRow, TValue>");
            writer.Line("private readonly int _code;").Line();
            string? bases = BasesOfFacts();
            if (bases is not null)
            {
                writer.Line($"private readonly {TypeNames.RowList(schema, bases)} _bases;").Line();
            }

            string given = bases is null ? "" : $", {TypeNames.RowList(schema, bases)} bases";
            writer.Block($"internal FieldValue(TRow row, int code, {field} field{given})", () =>
            {
                writer.Line("Row = row;").Line("_code = code;").Line("Field = field;");
                if (bases is not null)
                {
                    writer.Line("_bases = bases;");
                }
            });
            writer.Line();
            writer.Summary("The row.");
            writer.Line(RowJson.Ignore).Line("public TRow Row { get; }").Line();
            writer.Summary("The field.");
            writer.Line($"public {field} Field {{ get; }}").Line();
            writer.Summary("The value.");
            writer.Line("public TValue Value => Field.Of(Row);").Line();
            writer.Summary("Where the value comes from; null where the field has none.");
            writer.Line("public Support? Support => __Claims.SupportOf(_code, Field.Name);").Line();
            writer.Summary("Whether an article states the value; else it was concluded, looked up or judged, or there is none.");
            writer.Line($"public bool IsStated => Support == {TypeNames.Derived(schema, "Support")}.Article;").Line();
            writer.Summary("The passages that give the value, or a less exact one that fits.");
            writer.Line($"public {passages} Evidence => __Claims.PassagesFor(_code, Field.Name);").Line();
            if (bases is not null)
            {
                EmitBasis(bases);
            }

            writer.Summary("What is said about the field: the value, less exact ones, and rivals.");
            writer.Line($"public {claim} Claims => __Claims.Of(_code, Field.Name, ClaimRank.Accepted);").Line();
            writer.Summary("What contradicts the value, and is not known to be wrong.");
            writer.Line($"public {claim} Rivals => __Claims.Of(_code, Field.Name, ClaimRank.Rival);").Line();
            writer.Summary("What articles say about the field that is wrong.");
            writer.Line($"public {TypeNames.RowList(schema, "DeprecatedClaim")} Deprecated => __Claims.DeprecatedOf(_code, Field.Name);").Line();
            writer.Summary("The value, and where it comes from.");
            string shown = $"(Value is {TypeNames.Runtime(schema, "IKeyedRow")} row ? row.RowKey : Value?.ToString())";
            writer.Line("public override string ToString() => " + shown + " + (Support is { } support ? \" (\" + support + \")\" : \"\");");
        });
        writer.Line();
    }

    /// <summary>The type of what says where values come from that no article states; null where the schema has none, or does not aim it.</summary>
    private string? BasesOfFacts() => HasBases(schema) ? TypeNames.Global(schema.WithRole(TableRole.Basis)!.FullName) : null;

    /// <summary>Whether a field is told its basis: the schema has one, and aims it.</summary>
    public static bool HasBases(DatasetSchema schema) => schema.WithRole(TableRole.Basis)?.WithRole(ColumnRole.AimsAt) is { BuildOnly: false };

    private void EmitBasis(string type)
    {
        string aims = schema.WithRole(TableRole.Basis)!.WithRole(ColumnRole.AimsAt)!.Name;
        writer.Summary("Where the value comes from beside articles, and where another one was read; of a value that no article states and nothing is "
            + "said of in particular, what is said of the row as a whole.");
        writer.Block($"public global::System.Collections.Generic.IEnumerable<{type}> Basis", () => writer.Block("get", () =>
        {
            writer.Line("bool isNamed = false;");
            writer.Block($"foreach ({type} basis in _bases)", () =>
                writer.Block($"foreach ({TypeNames.Runtime(schema, "RowField")} aim in basis.{aims})", () =>
                    writer.Block("if (aim.Name == Field.Name)", () => writer.Line("isNamed = true;").Line("yield return basis;"))));
            writer.Line($"bool isGeneral = !isNamed && Support is not (null or {TypeNames.Derived(schema, "Support")}.Article);");
            writer.Block($"foreach ({type} basis in _bases)", () =>
                writer.Block($"if (isGeneral && basis.{aims}.Count == 0)", () => writer.Line("yield return basis;")));
        }));
        writer.Line();
    }

    private void EmitDispute()
    {
        writer.Summary("Articles, or other sources, contradict each other on one field of one row.");
        writer.Block(accessibility + " sealed class Dispute", () =>
        {
            writer.Line("private readonly int _dispute;").Line();
            writer.Line("internal Dispute(int dispute) => _dispute = dispute;").Line();
            EmitSubject("__Claims.DisputeOwnerOf(_dispute)", "__Claims.DisputePropertyOf(_dispute)", "The field it is about.");
            writer.Summary("How the curators judge it.");
            writer.Line($"public {resolution} Resolution => __Claims.ResolutionOf(_dispute);").Line();
            writer.Summary("The claims that contradict each other, the accepted one first.");
            writer.Line($"public {TypeNames.RowList(schema, TypeNames.Derived(schema, "Claim"))} Claims => __Claims.DisputeClaimsOf(_dispute);").Line();
            writer.Summary("The row, the property and the values that contradict each other.");
            string key = $"(Row is {TypeNames.Runtime(schema, "IKeyedRow")} row ? row.RowKey + \": \" : \"\")";
            writer.Line($"public override string ToString() => {key} + Field.Name + \" = \" + __Claims.Against(Claims);");
        });
        writer.Line();
    }

    private void EmitContainer(string container, string type, string summary)
    {
        writer.Summary(summary);
        writer.Block(accessibility + " static class " + container, () =>
        {
            writer.Summary("The number of them.");
            writer.Line("public static int Count => All.Count;").Line();
            writer.Summary("All of them, in the order of their rows.");
            writer.Line($"public static {TypeNames.RowList(schema, type)} All => __Claims.All{type}s;");
        });
        writer.Line();
    }
}
