namespace Dataset.Tests.ReadersAsk;

/// <summary>What somebody said about something, to whom, where, in which words.</summary>
public class StatementTests
{
    [Fact]
    public void What_somebody_said_about_an_issue()
    {
        List<Statement> said = [.. People.VolodymyrZelenskyy.Statements.Where(s => s.About.Contains(Issues.UkraineParticipationInTalks))];

        said.ShouldNotBeEmpty();
        said.ShouldAllBe(s => s.Speaker.Equals(People.VolodymyrZelenskyy));
        said.ShouldContain(s => s.Form == StatementForm.Direct);
    }

    [Fact]
    public void The_same_from_the_side_of_the_issue()
    {
        IEnumerable<Statement> fromIssue = Issues.UkraineParticipationInTalks.Statements;

        fromIssue.ShouldBe(Statements.ByAbout(Issues.UkraineParticipationInTalks), ignoreOrder: true);
        fromIssue.ShouldBe(Statements.All.Where(s => s.About.Contains(Issues.UkraineParticipationInTalks)), ignoreOrder: true);
    }

    [Fact]
    public void Words_stand_letter_by_letter_in_an_article()
    {
        foreach (Statement statement in Statements.ByForm(StatementForm.Direct))
        {
            if (statement.Words is { } words && statement.Text is null)
            {
                statement.Evidence.ShouldContain(e => Repository.TextOf(e.In).Contains(words, StringComparison.Ordinal), statement.Id);
            }
        }
    }

    [Fact]
    public void What_was_said_at_an_event()
    {
        Events.RubioJeddahPressConference20250311.Statements.Select(s => s.Speaker).ShouldContain(People.MarcoRubio);
    }

    [Fact]
    public void Which_statements_come_from_unnamed_sources()
    {
        IEnumerable<Statement> unnamed = Statements.All.Where(s => s.Speaker is Organization { Classification: Classification.Collective });

        unnamed.Select(s => s.Speaker).ShouldContain(Organizations.SourcesFamiliarWithThePlanning);
    }
}
