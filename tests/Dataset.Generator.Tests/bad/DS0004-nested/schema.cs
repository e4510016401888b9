#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0004-nested;

public partial class Sky
{
    [Entity("stars")]
    public sealed partial record Star
    {
        [Key]
        public partial string Id { get; }
    }
}
