using InterviewPrep.EndToEnd.Tests.Stage;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(Site))]
