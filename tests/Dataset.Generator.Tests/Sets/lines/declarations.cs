[Entity("stars"), Files("stars.jsonl")]
public sealed partial record Star
{
    [Key] public partial string Id { get; }

    public partial decimal Mag { get; }

    public partial RowList<string> Names { get; }

    public partial string? Text { get; }
}
