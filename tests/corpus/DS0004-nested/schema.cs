#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

public partial class Sky
{
    [Entity("stars")]
    public sealed partial record Star
    {
        [Key]
        public partial string Id { get; }
    }
}
