[assembly: AssemblyFixture(typeof(InterviewPrep.Sandbox.Tests.WarmSandbox))]
