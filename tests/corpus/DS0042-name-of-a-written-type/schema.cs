#nullable enable
using System;
using Dataset.Schema;

namespace Observatory
{
    [Entity("spans")]
    public sealed partial record TextSpan
    {
        [Key]
        public partial string Id { get; }
    }

    [Entity("claims", Container = "IsoDuration")]
    public sealed partial record Claim
    {
        [Key]
        public partial string Id { get; }

        public partial Texts.TextSpan? Span { get; }
    }
}

namespace Observatory.Texts
{
    [Entity("other_spans")]
    public sealed partial record TextSpan
    {
        [Key]
        public partial string Id { get; }
    }
}
