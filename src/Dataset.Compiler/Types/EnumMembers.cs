namespace Dataset.Compiler.Types;

/// <summary>An enum member: the enum's full name, and the member's names and constant.</summary>
public sealed record EnumMember(string Enum, string Name, string YamlName, int Value);

/// <summary>The members of an enum by the names that YAML uses: one value for each, the same object wherever it stands.</summary>
public sealed class EnumMembers
{
    private readonly Dictionary<string, EnumValue> _members = new(StringComparer.Ordinal);

    /// <summary>Of two members that are written alike the first counts; the schema has a finding for the second.</summary>
    public EnumMembers(IEnumerable<EnumMember> members)
    {
        foreach (EnumMember member in members)
        {
            if (!_members.ContainsKey(member.YamlName))
            {
                _members.Add(member.YamlName, new EnumValue(member));
            }
        }
    }

    public EnumValue? Find(string yamlName) => _members.TryGetValue(yamlName, out EnumValue? member) ? member : null;
}
