using System.Reflection;
using CoachBot.Coaching;

namespace CoachBot.Tests.Coaching;

public sealed class ConventionTests
{
    [Fact]
    public void The_coach_refers_to_the_base_class_library_and_to_two_rules_of_time()
    {
        var library = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        var foreign = typeof(Playbook).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => !File.Exists(Path.Combine(library, name + ".dll")));

        Assert.Equal(["Cronos", "PublicHoliday"], foreign.Order());
    }

    [Fact]
    public void Its_records_can_only_be_changed_by_a_copy()
    {
        var writable = typeof(Playbook).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit"))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");

        Assert.Empty(writable);
    }
}
