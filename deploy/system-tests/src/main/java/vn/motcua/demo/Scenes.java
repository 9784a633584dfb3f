package vn.motcua.demo;

import java.util.List;
import vn.motcua.playbook.client.City;

/** The scenes, in chronological order. */
final class Scenes {
    private Scenes() {}

    static void play(City city, Chronicle chronicle) {
        var marital = new MaritalStatus(city, chronicle);
        var copies = new CertifiedCopies(city, chronicle);
        var residence = new Residence(city, chronicle);
        var permit = new BuildingPermit(city, chronicle);
        var birth = new BirthBundle(city, chronicle);
        var refusals = new Refusals(city, chronicle);
        var secondThoughts = new SecondThoughts(city, chronicle);
        var fromHandToHand = new FromHandToHand(city, chronicle);
        var inTheDatabase = new InTheDatabase(city, chronicle);
        var lineDown = new LineDown(city, chronicle);
        var manyAtOnce = new ManyAtOnce(city, chronicle);
        var law = new NewProcedure(city, chronicle);
        var withoutLimit = new WithoutLimit(city, chronicle);
        var incomplete = new Incomplete(city, chronicle);
        var atThePolice = new AtThePolice(city, chronicle);
        var apology = new Apology(city, chronicle);
        var exchange = new Exchange(city, chronicle);
        var officials = new Officials(city, chronicle);
        List.of("police-residence-system", "social-insurance-system", "identity-card-system")
                .forEach(system -> city.partner().mode(system, "MANUAL"));

        chronicle.at("2026-08-20T14:50", "marital status on paper at the counter of Cầu Giấy");
        marital.filedAtTheCounter();
        chronicle.at("2026-08-20T14:55", "accepted");
        marital.accepted();
        chronicle.at("2026-08-20T15:05", "certified copies in one sitting, after 15:00");
        copies.onThursdayAfterThree();
        chronicle.at("2026-08-20T15:10", "the same submission twice");
        refusals.theSameSubmissionTwice();
        chronicle.at("2026-08-20T15:20", "an outsider");
        refusals.anOutsiderReads(marital.marital());
        chronicle.at("2026-08-20T15:25", "second thoughts: a draft, and a contact");
        secondThoughts.aDraftIsPutRight();
        secondThoughts.aContactIsCorrected();
        chronicle.at("2026-08-20T15:30", "a withdrawal");
        refusals.withdrawnByTheApplicant();

        chronicle.at("2026-08-20T15:35", "three applications accepted in one call");
        manyAtOnce.threeAreAcceptedInOneCall();
        chronicle.at("2026-08-20T15:37", "work goes from hand to hand");
        fromHandToHand.passedOnToTheRightCounter();
        fromHandToHand.givenBackAndToAnother();
        chronicle.at("2026-08-20T15:40", "another certificate, online");
        incomplete.accepted();
        chronicle.at("2026-08-20T15:45", "two certificates that will need an enquiry elsewhere");
        apology.accepted();

        chronicle.at("2026-08-20T15:50", "what the officials see");
        officials.seeWhatIsOpen(marital.marital());
        officials.findAndRead(marital.marital());

        chronicle.at("2026-08-21T09:00", "marital status: the draft, and who may not sign it");
        marital.draftedByTheHeadOfTheUnit();
        chronicle.at("2026-08-21T09:05", "what was received on paper while the line was down");
        lineDown.enteredAfterwards();
        chronicle.at("2026-08-21T09:10", "a paper that a database holds");
        inTheDatabase.lookedUp();
        chronicle.at("2026-08-21T09:15", "a paper is missing, and the case is accepted already");
        incomplete.askedFor();
        chronicle.at("2026-08-21T09:20", "an apology in time, and a new date");
        apology.inTime();
        chronicle.at("2026-08-21T09:30", "a building permit, received at Sóc Sơn for two departments");
        permit.receivedAtTheCommune();
        chronicle.at("2026-08-21T10:00", "residence, online, with papers missing");
        residence.filedOnlineWithPapersMissing();
        chronicle.at("2026-08-21T10:20", "form 02");
        residence.supplementRequested();
        chronicle.at("2026-08-21T15:05", "certified copies again, before a Saturday that is worked");
        copies.onFridayAfterThree();
        chronicle.at("2026-08-21T16:00", "procedure control: a decision, drafted by one, approved by another");
        exchange.readFromTheNationalDatabase();
        exchange.decidedOnce();
        law.decided();
        withoutLimit.decided();
        exchange.writtenForTheNationalDatabase();
        exchange.archived();

        chronicle.at("2026-08-22T08:30", "a worked Saturday: the supplement");
        residence.supplemented();
        chronicle.at("2026-08-22T09:00", "marital status: signed and issued");
        marital.approvedAndIssued();

        chronicle.at("2026-08-24T09:30", "marital status: handed over");
        marital.handedOver();
        chronicle.at("2026-08-24T10:00", "the missing paper: the clock starts from zero");
        incomplete.answered();
        chronicle.at("2026-08-24T15:20", "residence: accepted, over to the police");
        residence.acceptedAfterThree();
        chronicle.at("2026-08-24T15:30", "residence: another, withdrawn while the police work on it");
        residence.anotherWithdrawn();
        chronicle.at("2026-08-24T15:35", "residence: a third, of which the police want more");
        atThePolice.askedThroughTheOneStop();
        chronicle.at("2026-08-24T15:40", "residence: supplemented, and decided with a file");
        atThePolice.answeredAndDecided();

        chronicle.at("2026-08-26T09:00", "the other certificate: granted");
        incomplete.granted();
        chronicle.at("2026-08-26T09:10", "an apology that comes too late");
        apology.tooLate();
        chronicle.at("2026-08-27T09:00", "building permit: the appraisal");
        permit.appraised();
        chronicle.at("2026-08-28T11:00", "residence: the police answer twice and out of order");
        residence.policeAnswerTwiceAndOutOfOrder();
        chronicle.at("2026-08-28T14:00", "residence: acknowledged by its owner");
        residence.acknowledgedByTheOwner();
        chronicle.at("2026-08-28T15:00", "residence: the police report after the end");
        residence.policeReportAfterTheEnd();

        chronicle.at("2026-08-31T10:00", "the birth bundle, by the portal, on a day off");
        birth.filedByThePortal();
        chronicle.at("2026-09-03T08:30", "after National Day, under another law");
        birth.cannotBeAcceptedAsItWasChecked();
        chronicle.at("2026-09-03T09:00", "birth bundle: accepted");
        birth.accepted();
        chronicle.at("2026-09-03T10:00", "building permit: an opinion that is overdue");
        permit.opinionGivenLate();
        chronicle.at("2026-09-03T10:30", "a birth bundle that cannot be read");
        incomplete.askedForWithATerm();
        chronicle.at("2026-09-03T11:00", "a procedure that is not in force yet");
        law.askedForBeforeItIsInForce();
        chronicle.at("2026-09-03T16:00", "birth bundle: the birth is registered");
        birth.birthRegistered();
        chronicle.at("2026-09-04T10:00", "birth bundle: police and social insurance");
        birth.policeAndInsuranceReport();
        chronicle.at("2026-09-04T11:00", "building permit: granted");
        permit.granted();
        chronicle.at("2026-09-07T09:00", "building permit: returned at Sóc Sơn");
        permit.returnedByTheCommune();
        chronicle.at("2026-09-07T09:30", "the new procedure is in force");
        law.acceptedOnceItIs();
        chronicle.at("2026-09-07T10:00", "filed at a kiosk");
        law.filedAtTheKiosk();
        chronicle.at("2026-09-07T10:10", "accepted, and the law sets no limit");
        withoutLimit.accepted();
        chronicle.at("2026-09-10T14:00", "birth bundle: the identity card, and all results read");
        birth.cardIssuedAndEverythingRead();
        chronicle.at("2026-09-10T15:00", "what the year's decisions did");
        law.counted();
        chronicle.at("2026-09-10T16:00", "a procedure is reviewed, and what it costs");
        law.reviewed();
        chronicle.at("2026-09-15T08:00", "the parents have not answered in time");
        incomplete.stopped();
    }
}
