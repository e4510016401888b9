using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Dataset.Generator.Tests.Shapes;

/// <summary>Every value that the rows of a compiled dataset hold, however deep, as a text.</summary>
internal sealed class CompiledValues
{
    private static readonly string[] s_notWritten = ["Inverse", "Owner", "FileName", "FileOrder", "Body"];

    public List<string> Values { get; } = [];

    /// <summary>Patterns of the names that the declarations pass over.</summary>
    public List<string> Ignored { get; } = [];

    public static CompiledValues Of(Assembly assembly)
    {
        CompiledValues all = new();
        foreach (Type type in assembly.GetTypes())
        {
            all.Ignored.AddRange(type.CustomAttributes.Where(a => a.AttributeType.Name is "IgnoreFieldsAttribute" or "IgnoreRowsAttribute")
                .SelectMany(a => (IReadOnlyCollection<CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!).Select(v => (string)v.Value!));
            if (type is { IsAbstract: true, IsSealed: true } && type.GetProperty("All")?.GetValue(null) is IEnumerable rows)
            {
                foreach (object row in rows)
                {
                    all.AddFields(row);
                }
            }
        }

        return all;
    }

    private void AddFields(object row)
    {
        foreach (PropertyInfo property in row.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!s_notWritten.Any(a => Has(property, a)))
            {
                string prefix = property.CustomAttributes.FirstOrDefault(a => a.AttributeType.Name == "KeyPrefixAttribute") is { } before
                    ? (string)before.ConstructorArguments[0].Value! : "";
                Add(property.GetValue(row), prefix, Has(property, "Rest"));
            }
        }
    }

    private void Add(object? value, string prefix, bool isRest)
    {
        switch (value)
        {
            case null:
                break;
            case string text when isRest && text is ['{' or '[', ..]:
                Values.AddRange(WrittenValues.OfText(text));
                break;
            case IEnumerable map when value is not string && value.GetType().Name.StartsWith("RowMap", StringComparison.Ordinal):
                foreach (object entry in map)
                {
                    Values.Add(WrittenValues.Plain((string)entry.GetType().GetProperty("Key")!.GetValue(entry)!));
                    Add(entry.GetType().GetProperty("Value")!.GetValue(entry), prefix, isRest);
                }

                break;
            case IEnumerable list when value is not string:
                foreach (object? item in list)
                {
                    Add(item, prefix, isRest);
                }

                break;
            case Enum member:
                FieldInfo field = value.GetType().GetField(member.ToString())!;
                Values.Add(field.CustomAttributes.FirstOrDefault(a => a.AttributeType.Name == "YamlNameAttribute") is { } named
                    ? (string)named.ConstructorArguments[0].Value!
                    : string.Concat(field.Name.Select((c, i) => (i > 0 && char.IsUpper(c) ? "-" : "") + char.ToLowerInvariant(c))));
                break;
            case DateOnly date:
                Values.Add(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset moment:
                Values.Add(WrittenValues.Plain(moment.ToString("o", CultureInfo.InvariantCulture)));
                break;
            case DateTime moment:
                Values.Add(WrittenValues.Plain(moment.ToString("o", CultureInfo.InvariantCulture)));
                break;
            case Uri address:
                Values.Add(prefix + address.OriginalString);
                break;
            case IFormattable or string or bool when value.GetType().Namespace == "System":
                Values.Add(WrittenValues.Plain(prefix + Convert.ToString(value, CultureInfo.InvariantCulture)));
                break;
            default:
                // A row of a table is referred to by its key; a part is nested.
                if (Has(value.GetType(), "Entity"))
                {
                    Values.Add(WrittenValues.Plain(prefix + value.GetType().GetProperties().First(p => Has(p, "Key")).GetValue(value)));
                }
                else
                {
                    AddFields(value);
                }

                break;
        }
    }

    private static bool Has(MemberInfo member, string attribute) => member.CustomAttributes.Any(a => a.AttributeType.Name == attribute + "Attribute");
}
