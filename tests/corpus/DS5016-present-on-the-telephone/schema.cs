#nullable enable
using Dataset.Schema;

namespace Observatory;

public enum Medium { Visit, Telephone }

public enum Presence { InPerson, OnTheLine }

[Entity("meetings")]
public sealed partial record Meeting
{
    [Key]
    public partial string Id { get; }

    public partial Medium Medium { get; }

    public partial RowList<Guest> Guests { get; }
}

[Part]
public sealed partial record Guest
{
    [Owner]
    public partial Meeting Meeting { get; }

    public partial string Who { get; }

    [Default("in-person"), NotWhen("in-person", nameof(Observatory.Meeting.Medium), "telephone")]
    public partial Presence Presence { get; }
}
