[assembly: AssemblyFixture(typeof(InterviewPrep.Web.Tests.WebServer))]
[assembly: AssemblyFixture(typeof(InterviewPrep.Web.Tests.Features.Rooms.SharedRoomServer))]
