package io.drumbeat.fold;

import io.drumbeat.absence.LeaveTaken;
import io.drumbeat.agreement.Agreements;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Handovers;
import io.drumbeat.deal.Deals;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.inforce.CompanyFile;
import io.drumbeat.ledger.Index;
import io.drumbeat.ledger.Projection;
import io.drumbeat.measure.Actions;
import io.drumbeat.measure.Credited;
import io.drumbeat.nextstep.Complaints;
import io.drumbeat.nextstep.Promised;
import io.drumbeat.people.People;
import io.drumbeat.quiet.AskedForOthers;
import io.drumbeat.quiet.WishesTold;
import io.drumbeat.quota.AgreedTargets;
import io.drumbeat.quota.TargetRounds;
import io.drumbeat.receipt.FirstTold;
import io.drumbeat.receipt.ToldOn;
import io.drumbeat.receivable.Unsettled;
import io.drumbeat.roster.StaffLists;
import io.drumbeat.sharing.OpenSplits;
import io.drumbeat.sharing.SharedDeals;
import io.drumbeat.stage.Stages;
import io.drumbeat.stage.StagesFile;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * Ledgers in which nothing is recorded yet, with what every room needs derived and found, and what the rooms on the path
 * name as a service for their tests.
 */
public final class FoldedLedgers {
    private FoldedLedgers() {}

    public static FoldedLedger empty(Supplier<People> people, Stages stages) {
        var money = new MoneyRules();
        var file = new CompanyFile("stages.yml", "", "stages.yml");
        var projections = new ArrayList<Projection<?>>(List.of(
                new Customers(),
                new Deals(file.readOr(stages, StagesFile::read)),
                new Actions(),
                new Credited(money),
                new Unsettled(money),
                new OpenSplits(),
                money,
                new Agreements()));
        ServiceLoader.load(Projection.class).forEach(projections::add);
        var indexes = new ArrayList<Index<?>>(List.of(
                new Handovers(),
                new SharedDeals(),
                new FirstTold(),
                new ToldOn(),
                new LeaveTaken(),
                new AgreedTargets(),
                new TargetRounds(),
                new StaffLists(),
                new Promised()));
        indexes.add(new Complaints());
        indexes.add(new WishesTold());
        indexes.add(new AskedForOthers());
        ServiceLoader.load(Index.class).forEach(indexes::add);
        return new FoldedLedger(people, projections, indexes);
    }

    public static GrowingLedger growing(Supplier<People> people) {
        return new GrowingLedger(empty(people, Stages.USUAL));
    }
}
