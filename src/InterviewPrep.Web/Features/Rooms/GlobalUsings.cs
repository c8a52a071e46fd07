global using InterviewPrep.Domain;
global using InterviewPrep.Domain.Rooms;
