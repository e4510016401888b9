using Dataset.Schema;

namespace Observatory;

[Entity("coins")]
public sealed partial record Coin
{
    public Coin(string id) => Mint = id;

    [Key] public partial string Id { get; }

    public string Mint { get; }

    public bool Equals(Coin? other) => other is not null && other.Id == Id;

    public override int GetHashCode() => Id.Length;

    public bool Equals(string id) => id == Id;

    public override string ToString() => Id;
}
