[Entity("days"), Files("schedule.json", At = "schedule.conference.days")]
public sealed partial record Day
{
    [Key] public partial int Index { get; }

    public partial DateOnly Date { get; }

    public partial DateTimeOffset DayStart { get; }

    public partial RowMap<Room> Rooms { get; }
}

[Part]
public sealed partial record Room
{
    [Short] public partial RowList<Talk> Talks { get; }
}

[Part]
public sealed partial record Talk
{
    [Key] public partial int Id { get; }

    public partial Guid Guid { get; }

    public partial TimeOnly Start { get; }

    public partial TimeSpan Duration { get; }

    public partial string Title { get; }

    public partial string? Subtitle { get; }

    public partial RowList<Person> Persons { get; }

    public partial RowList<Link> Links { get; }
}

[Part]
public sealed partial record Person
{
    public partial int Id { get; }

    public partial string PublicName { get; }
}

[Part]
public sealed partial record Link
{
    public partial string Url { get; }

    public partial string Title { get; }
}

[Entity("schedules"), Files("schedule.json", At = "schedule", Rows = RowsAre.Single)]
public sealed partial record Schedule
{
    public partial string Version { get; }

    public partial Uri BaseUrl { get; }

    [YamlPath("conference.acronym")] public partial string Acronym { get; }

    [YamlPath("conference.start")] public partial DateOnly Start { get; }

    [YamlPath("conference.daysCount")] public partial int Days { get; }

    [YamlPath("conference.timeslot_duration")] public partial TimeSpan Slot { get; }
}
