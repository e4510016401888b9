using System.Collections;
using System.Globalization;
using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dataset.Generator.Tests.Shapes;

/// <summary>
/// Compares compiled rows with what another reader makes of the same files: every field has the value that stands there, and no property one that
/// stands nowhere. Names come from the declarations' attributes, by rules written down here once more.
/// </summary>
internal static class IndependentReading
{
    public static IEnumerable<string> Differences(object row, YamlNode written, string at)
    {
        List<(string Name, PropertyInfo Property)> fields = row.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => !Has(p, "FileName") && !Has(p, "Body"))
            .Select(p => (NameOf(p), p)).ToList();
        if (written is not YamlMappingNode mapping)
        {
            PropertyInfo? shorthand = fields.Select(f => f.Property).FirstOrDefault(p => Has(p, "Short"));
            return shorthand is not null && Same(shorthand.GetValue(row), written, at).Any() ? [at + ": not as written"]
                : shorthand is null ? [at + ": no fields"]
                : [];
        }

        List<string> differences = [];
        HashSet<string> read = new(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            string name = ((YamlScalarNode)key).Value!;
            read.Add(name);
            List<PropertyInfo> properties = fields.Where(f => f.Name == name).Select(f => f.Property).ToList();
            List<PropertyInfo> set = properties.Where(p => IsSet(p.GetValue(row))).ToList();
            if (properties.Count == 0 && fields.Select(f => f.Property).FirstOrDefault(p => Has(p, "Rest")) is { } rest)
            {
                differences.AddRange(Entries(rest.GetValue(row)!).Where(e => e.Key == name).Select(e => e.Value).ToList() is [var left]
                    ? Same(left, value, $"{at}.{name}")
                    : [$"{at}.{name}: not collected"]);
            }
            else if (properties.Count == 0)
            {
                differences.Add($"{at}.{name}: no property");
            }
            else if (IsNothing(value) ? set.Count > 0 : set.Count != 1)
            {
                differences.Add($"{at}.{name}: {set.Count} properties have a value");
            }
            else if (set.Count == 1)
            {
                differences.AddRange(Same(set[0].GetValue(row), value, $"{at}.{name}"));
            }
        }

        differences.AddRange(fields.Where(f => !read.Contains(f.Name)
            && !Has(f.Property, "Key")
            && !Has(f.Property, "Rest")
            && IsSet(f.Property.GetValue(row))).Select(f => $"{at}.{f.Name}: stands nowhere"));
        return differences;
    }

    private static IEnumerable<string> Same(object? value, YamlNode written, string at)
    {
        if (value is IEnumerable map and not string && value.GetType().Name.StartsWith("RowMap", StringComparison.Ordinal))
        {
            Dictionary<string, object?> entries = Entries(map).ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
            IDictionary<YamlNode, YamlNode> children = ((YamlMappingNode)written).Children;
            return entries.Count != children.Count ? [$"{at}: {entries.Count} entries for {children.Count}"]
                : children.SelectMany(c => Same(entries[((YamlScalarNode)c.Key).Value!], c.Value, $"{at}.{c.Key}"));
        }

        if (value is IEnumerable items and not string)
        {
            List<object?> all = items.Cast<object?>().ToList();
            IList<YamlNode> nodes = written is YamlSequenceNode list ? list.Children : [written];
            return all.Count != nodes.Count
                ? [$"{at}: {all.Count} items for {nodes.Count}"]
                : all.SelectMany((item, i) => Same(item, nodes[i], $"{at}[{i}]"));
        }

        string? text = (written as YamlScalarNode)?.Value;
        string? have = value switch
        {
            string s => s,
            bool b => b ? "true" : "false",
            int n => n.ToString(CultureInfo.InvariantCulture),
            DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Uri u => u.OriginalString,
            Enum e => e.ToString().ToLowerInvariant(),
            _ => null,
        };
        if (have is not null)
        {
            return have == text ? [] : [$"{at}: '{have}' for '{text}'"];
        }

        // A reference is written as the key of its row; anything else is nested.
        PropertyInfo? key = value!.GetType().GetProperties().FirstOrDefault(p => Has(p, "Key"));
        return key is not null && text is not null
            ? Equals(key.GetValue(value), text) ? [] : [$"{at}: another row"]
            : Differences(value, written, at);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(object map) => ((IEnumerable)map).Cast<object>()
        .Select(e =>
            new KeyValuePair<string, object?>((string)e.GetType().GetProperty("Key")!.GetValue(e)!, e.GetType().GetProperty("Value")!.GetValue(e)));

    private static bool IsSet(object? value) =>
        value is string or not (null or IEnumerable) || (value is IEnumerable items && items.Cast<object?>().Any());

    private static bool IsNothing(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } or YamlSequenceNode { Children.Count: 0 };

    private static bool Has(MemberInfo member, string attribute) => member.CustomAttributes.Any(a => a.AttributeType.Name == attribute + "Attribute");

    private static string NameOf(PropertyInfo property)
    {
        if (property.CustomAttributes.FirstOrDefault(a => a.AttributeType.Name == "YamlNameAttribute") is { } given)
        {
            return (string)given.ConstructorArguments[0].Value!;
        }

        bool isCamel = property.DeclaringType!.CustomAttributes.Any(a => a.AttributeType.Name == "NamesAttribute");
        string name = property.Name;
        return isCamel ? char.ToLowerInvariant(name[0]) + name[1..]
            : string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
    }
}
