[assembly: AssemblyFixture(typeof(InterviewPrep.Web.Tests.WebServer))]
