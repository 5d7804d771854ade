package io.drumbeat.quote;

import io.drumbeat.deal.Deals;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who was asked about which quotes, and what they said, derived from a customer's facts as they stand. */
public final class Approvals {
    private Approvals() {}

    /** What became of a request. */
    public enum State {
        WAITING("等待批准"),
        APPROVED("已批准"),
        REJECTED("已驳回"),
        REPLACED("已改报");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A quote that somebody was asked about.
     *
     * @param quote the receipt of the quote
     * @param amount what the quote says now
     * @param asker who gave it
     * @param approver who was asked last
     * @param since when it was asked first
     * @param by who decided, or null
     * @param on the day it was decided, or null
     */
    public record Request(
            long quote,
            String customer,
            String deal,
            Money amount,
            String asker,
            String approver,
            Instant since,
            State state,
            @Nullable String by,
            @Nullable LocalDate on,
            @Nullable String reason) {
        private Request asked(String whom) {
            return new Request(quote, customer, deal, amount, asker, whom, since, state, by, on, reason);
        }

        private Request become(State now, @Nullable Entry decided, @Nullable String why) {
            var who = decided == null ? null : decided.person();
            var when = decided == null ? null : decided.date();
            return new Request(quote, customer, deal, amount, asker, approver, since, now, who, when, why);
        }

        /** The same once this is said of it. */
        public Request decided(Fact fact, String who, LocalDate today) {
            return fact instanceof QuoteFact.QuoteRejected no
                    ? new Request(
                            quote,
                            customer,
                            deal,
                            amount,
                            asker,
                            approver,
                            since,
                            State.REJECTED,
                            who,
                            today,
                            no.reason())
                    : new Request(
                            quote, customer, deal, amount, asker, approver, since, State.APPROVED, who, today, null);
        }

        public boolean isWaiting() {
            return state == State.WAITING;
        }
    }

    /** A customer's requests, oldest first. */
    public static List<Request> of(String customer, Known known) {
        var requests = new LinkedHashMap<Long, Request>();
        var about = known.ledger().about(customer);
        for (var entry : about) {
            switch (entry.fact()) {
                case QuoteFact.ApprovalAsked asked -> ask(requests, asked, entry, about);
                case QuoteFact.QuoteGiven quote ->
                    requests.replaceAll((receipt, request) ->
                            receipt < entry.receipt() && request.deal().equals(quote.deal()) && request.isWaiting()
                                    ? request.become(State.REPLACED, null, null)
                                    : request);
                case QuoteFact.QuoteApproved(var _, var _, var _, var quote) ->
                    requests.computeIfPresent(quote, (_, request) -> request.become(State.APPROVED, entry, null));
                case QuoteFact.QuoteRejected(var _, var _, var _, var quote, var reason) ->
                    requests.computeIfPresent(quote, (_, request) -> request.become(State.REJECTED, entry, reason));
                default -> {}
            }
        }
        return List.copyOf(requests.values());
    }

    private static void ask(
            Map<Long, Request> requests, QuoteFact.ApprovalAsked asked, Entry entry, Collection<Entry> about) {
        var before = requests.get(asked.quote());
        if (before != null) {
            requests.put(asked.quote(), before.asked(asked.approver()));
            return;
        }
        quoted(asked.quote(), about)
                .ifPresent(amount -> requests.put(
                        asked.quote(),
                        new Request(
                                asked.quote(),
                                asked.customer(),
                                asked.deal(),
                                amount,
                                entry.person(),
                                asked.approver(),
                                entry.recordedAt(),
                                State.WAITING,
                                null,
                                null,
                                null)));
    }

    private static Optional<Money> quoted(long receipt, Collection<Entry> about) {
        return about.stream()
                .filter(entry -> entry.receipt() == receipt)
                .map(Entry::fact)
                .filter(QuoteFact.QuoteGiven.class::isInstance)
                .map(fact -> ((QuoteFact.QuoteGiven) fact).amount())
                .findFirst();
    }

    /** The request about the quote with this receipt. */
    public static Optional<Request> about(long quote, Known known) {
        return known.ledger().under(quote).stream()
                .map(entry -> entry.fact().customer())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .flatMap(customer -> of(customer, known).stream()
                        .filter(request -> request.quote() == quote)
                        .findFirst());
    }

    /** What waits on a deal. */
    public static Optional<Request> waiting(String customer, String deal, Known known) {
        return of(customer, known).stream()
                .filter(request -> request.deal().equals(deal) && request.isWaiting())
                .findFirst();
    }

    /** The most that was agreed to on a deal, in this money; zero if nothing was. */
    static Money agreed(String customer, String deal, Money like, Known known) {
        return known.ledger().about(customer).stream()
                .map(Entry::fact)
                .filter(fact -> fact instanceof QuoteFact.QuoteApproved yes
                        && yes.deal().equals(deal)
                        && yes.amount().currency().equals(like.currency())
                        && about(yes.quote(), known)
                                .filter(request -> request.state() == State.APPROVED)
                                .isPresent())
                .map(fact -> ((QuoteFact.QuoteApproved) fact).amount())
                .reduce(new Money(0, like.currency()), Money::max);
    }

    /** The newest quote on a deal, if there was one. */
    static Optional<Money> newestQuote(String customer, String deal, Known known) {
        return known.ledger().about(customer).reversed().stream()
                .map(Entry::fact)
                .filter(fact -> fact instanceof QuoteFact.QuoteGiven quote
                        && quote.deal().equals(deal))
                .map(fact -> ((QuoteFact.QuoteGiven) fact).amount())
                .findFirst();
    }

    /** Everything that waits on open deals, the oldest first. */
    public static List<Request> waiting(Known known) {
        var deals = known.the(Deals.class);
        var all = new ArrayList<Request>();
        deals.all().stream()
                .filter(deals::isOpen)
                .map(deal -> deal.customer())
                .distinct()
                .forEach(customer -> of(customer, known).stream()
                        .filter(Request::isWaiting)
                        .filter(request -> deals.withId(request.deal())
                                .filter(deals::isOpen)
                                .isPresent())
                        .forEach(all::add));
        all.sort((a, b) -> a.since().compareTo(b.since()));
        return all;
    }
}
