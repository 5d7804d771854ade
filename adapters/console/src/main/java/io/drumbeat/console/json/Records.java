package io.drumbeat.console.json;

import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.ActivityFact;
import io.drumbeat.ledger.CashFact;
import io.drumbeat.ledger.ChangeFact;
import io.drumbeat.ledger.CustomerFact;
import io.drumbeat.ledger.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.FileFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.QuoteFact;
import io.drumbeat.ledger.StaffFact;
import io.drumbeat.money.Money;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes facts as records, with customers and stages by their names. */
public final class Records {
    private final Customers customers;
    private final Stages stages;
    private final People people;

    private Records(Known known) {
        people = known.people();
        customers = known.the(Customers.class);
        stages = known.the(Deals.class).stages();
    }

    /** In the same order; facts that no person told by themselves are left out. */
    public static List<RecordJson> of(Collection<Entry> entries, Known known) {
        var records = new Records(known);
        return entries.stream().map(records::record).flatMap(Optional::stream).toList();
    }

    private Optional<RecordJson> record(Entry entry) {
        return details(entry.fact()).map(details -> {
            var customer = entry.fact().customer();
            var note = entry.fact().note();
            if (note != null) {
                details.note(note);
            }
            details.customer = customer == null ? null : customers.nameOf(customer);
            details.contact = entry.fact().contact();
            return RecordJson.of(entry, details.next(entry.fact().next()));
        });
    }

    private Optional<Details> details(Fact fact) {
        return switch (fact) {
            // it came in beside the fact that named it, which is a record already
            case CustomerFact.CustomerAdded _, CustomerFact.CustomerListed _, CustomerFact.ContactAdded _ ->
                Optional.empty();
            case DealFact.DealEstimated _, DealFact.DealListed _ -> Optional.empty();
            // the rows of a file are records of their own
            case FileFact.ImportConfirmed _, FileFact.ImportTakenBack _ -> Optional.empty();
            case ActivityFact.ActivityLogged logged ->
                Optional.of(new Details(logged.activity().name().toLowerCase(Locale.ROOT)));
            case DealFact.LeadFound lead -> Optional.of(lead(lead));
            case DealFact.DealOpened deal -> Optional.of(opened(deal));
            case DealFact.StageMoved moved -> Optional.of(new Details("stage").stage(nameOf(moved.stage())));
            case DealFact.DealWon won -> Optional.of(won(won));
            case DealFact.DealLost lost -> Optional.of(lost(lost));
            case DealFact.DealReopened again -> Optional.of(reopened(again));
            case DealFact.DealSnoozed snoozed -> Optional.of(snoozed(snoozed));
            case QuoteFact quote -> Optional.of(quoted(quote));
            case CashFact cash -> Optional.of(cash(cash));
            case CustomerFact.CustomerRated rated -> Optional.of(rated(rated));
            case CustomerFact.CustomerHandedOver handed -> Optional.of(handed(handed));
            case StaffFact staff -> Optional.of(staff(staff));
            case ChangeFact.Voided taken -> Optional.of(about("void", taken.receipt()));
            // what it says now stands under the receipt that it puts right
            case ChangeFact.Corrected put -> Optional.of(about("change", put.receipt()));
        };
    }

    private Details quoted(QuoteFact fact) {
        return switch (fact) {
            case QuoteFact.QuoteGiven quote ->
                new Details("quote")
                        .amount(quote.amount())
                        .stage(stages.quoted().name());
            case QuoteFact.ApprovalAsked asked -> asked(asked);
            case QuoteFact.QuoteApproved yes -> about("quote-approved", yes.quote(), yes.amount());
            case QuoteFact.QuoteRejected no -> rejected(no);
        };
    }

    private static Details cash(CashFact fact) {
        return switch (fact) {
            case CashFact.CashCollected cash -> new Details("collected").amount(cash.amount());
            case CashFact.CashScheduled plan -> planned(plan);
            case CashFact.RefundGiven refund -> new Details("refund").amount(refund.amount());
        };
    }

    private Details staff(StaffFact fact) {
        return switch (fact) {
            case StaffFact.KudosGiven kudos -> kudos(kudos);
            case StaffFact.LeaveTaken leave -> leave(leave);
            case StaffFact.PersonListed listed -> listed(listed);
        };
    }

    /** A stage that was renamed away since is shown by its id. */
    private String nameOf(String stage) {
        return stages.withId(stage).map(Stage::name).orElse(stage);
    }

    private static Details lead(DealFact.LeadFound lead) {
        var details = new Details("lead");
        details.source = lead.source();
        return details;
    }

    private Details opened(DealFact.DealOpened deal) {
        var details =
                new Details("deal").amount(deal.amount()).stage(stages.first().name());
        details.expected = deal.expectedClose();
        return details;
    }

    private Details won(DealFact.DealWon won) {
        var details = new Details("won").amount(won.amount()).stage(stages.won().name());
        details.product = won.product();
        details.newCustomer = won.newCustomer();
        return details;
    }

    private Details lost(DealFact.DealLost lost) {
        var details = new Details("lost").stage(stages.lost().name());
        details.reason = lost.reason();
        return details;
    }

    private static Details reopened(DealFact.DealReopened again) {
        var details = new Details("reopened");
        details.from = again.on();
        details.reason = again.reason();
        return details;
    }

    private static Details snoozed(DealFact.DealSnoozed snoozed) {
        var details = new Details("snooze");
        details.until = snoozed.until();
        details.reason = snoozed.reason();
        return details;
    }

    private static Details planned(CashFact.CashScheduled plan) {
        var sum = plan.instalments().stream()
                .map(CashFact.Instalment::amount)
                .reduce(Money::plus)
                .orElse(null);
        var words = plan.instalments().stream()
                .map(one -> "%s %s".formatted(one.due(), one.amount()))
                .collect(Collectors.joining("；"));
        return new Details("cash-plan").amount(sum).note(words);
    }

    private static Details asked(QuoteFact.ApprovalAsked asked) {
        var details = about("approval-asked", asked.quote(), asked.amount());
        details.to = asked.approver();
        return details;
    }

    private static Details rejected(QuoteFact.QuoteRejected no) {
        var details = about("quote-rejected", no.quote(), no.amount());
        details.reason = no.reason();
        return details;
    }

    /** What is said of a quote; it takes nothing back. */
    private static Details about(String kind, long quote, Money amount) {
        return new Details(kind).amount(amount).note("#" + quote);
    }

    private static Details rated(CustomerFact.CustomerRated rated) {
        var details = new Details("rating");
        details.score = rated.score();
        return details;
    }

    private static Details kudos(StaffFact.KudosGiven kudos) {
        var details = new Details("kudos");
        details.to = kudos.to();
        return details;
    }

    private static Details leave(StaffFact.LeaveTaken leave) {
        var details = new Details("leave");
        details.from = leave.from();
        details.until = leave.until();
        return details;
    }

    private Details listed(StaffFact.PersonListed listed) {
        var words = new ArrayList<String>();
        words.add(listed.name());
        words.add(listed.role().label());
        var team = listed.team();
        if (team != null) {
            words.add(team.name());
        }
        var manager = listed.manager();
        if (manager != null) {
            words.add("主管 " + people.withId(manager).map(Person::name).orElse(manager));
        }
        if (listed.joined() != null) {
            words.add(listed.joined() + " 入职");
        }
        if (listed.since() != null) {
            words.add("从 " + listed.since() + " 起");
        }
        var details = new Details("person").note((listed.joins() ? "新同事：" : "") + String.join("，", words));
        details.to = listed.person();
        return details;
    }

    private static Details handed(CustomerFact.CustomerHandedOver handed) {
        var details = new Details("handover");
        details.giver = handed.from();
        details.to = handed.to();
        details.from = handed.day();
        return details;
    }

    private static Details about(String kind, long receipt) {
        var details = new Details(kind);
        details.voids = String.valueOf(receipt);
        return details;
    }
}
