using System.Text.Json;
using CoachBot.Coaching.Boundaries;

namespace CoachBot.Tests.Coaching.Boundaries;

public sealed class PitfallTests
{
    [Fact]
    public void An_id_is_the_same_in_content_cards_and_documents()
    {
        foreach (var pitfall in Enum.GetValues<Pitfall>())
        {
            Assert.Equal(pitfall, Pitfalls.Parse(pitfall.Id()));
            Assert.Equal($"\"{pitfall.Id()}\"", JsonSerializer.Serialize(pitfall));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Overtime")]
    [InlineData("crisis")]
    public void Anything_else_is_no_pitfall(string? id) => Assert.Null(Pitfalls.Parse(id));
}
