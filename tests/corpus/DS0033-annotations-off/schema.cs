using Dataset.Schema;

#nullable disable

namespace Observatory;

[Entity("novels")]
public sealed partial record Novel
{
    [Key] public partial string Id { get; }

    public partial string Title { get; }

    public partial int? Pages { get; }

    public partial Novel Sequel { get; }
}

#nullable enable

[Entity("plays")]
public sealed partial record Play
{
    [Key] public partial string Id { get; }

    public partial Novel? After { get; }
}
