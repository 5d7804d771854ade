package io.drumbeat.reversal;

import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.reversal.Progress.State;
import io.drumbeat.reversal.Reversal.Fate;
import java.util.ArrayList;
import java.util.List;

/**
 * What taking a file back comes to.
 *
 * @param goes how many receipts are taken back, or can be
 * @param before how many somebody had taken back before
 * @param stays those that stay, and why
 */
public record Undone(int goes, int before, List<Fate.Stays> stays) {
    private static final int REASONS = 20;

    /** Whether it was said aloud to whomever it concerns, who is to hear of its end too. */
    public static boolean wasSaid(long receipt, Known known) {
        return known.ledger().under(receipt).stream()
                .anyMatch(entry -> entry.fact() instanceof CashFact.CashConfirmed
                        || entry.fact() instanceof CustomerFact.CustomerHandedOver);
    }

    /** How many rows of a file came to something. */
    public static int brought(long batch, Known known) {
        return Math.toIntExact(Reversal.receipts(batch, known).stream()
                .flatMap(receipt -> known.ledger().under(receipt).stream())
                .map(entry -> switch (entry.fact()) {
                    case CashFact.CashConfirmed yes -> "confirmed " + yes.report();
                    case CustomerFact.CustomerHandedOver over -> "handed over " + over.customer();
                    default -> entry.messageId();
                })
                .distinct()
                .count());
    }

    /** The mark on what takes a file back, in the place of a message's id. */
    static String source(long batch) {
        return "import-undo:" + batch;
    }

    /** The same of what says it aloud for one receipt. */
    public static String by(long batch, int time, long receipt) {
        return "%s:%d:%d".formatted(source(batch), time, receipt);
    }

    public static Undone of(long batch, Known known) {
        var reversal = new Reversal(batch, known);
        var goes = 0;
        var before = 0;
        var stays = new ArrayList<Fate.Stays>();
        for (var receipt : Reversal.receipts(batch, known)) {
            switch (reversal.of(receipt)) {
                case Fate.Goes _ -> goes += rows(receipt, known);
                case Fate.Gone(var _, var by) when isOurs(batch, by) -> goes += rows(receipt, known);
                case Fate.Gone _ -> before += rows(receipt, known);
                case Fate.Stays stay -> stays.add(stay);
            }
        }
        return new Undone(goes, before, List.copyOf(stays));
    }

    /** A yes to several reports is said at once, as is what goes from one to another, and is a row for each. */
    private static int rows(long receipt, Known known) {
        var yes = known.ledger().under(receipt).stream()
                .filter(entry -> entry.fact() instanceof CashFact.CashConfirmed
                        || entry.fact() instanceof CustomerFact.CustomerHandedOver)
                .count();
        return Math.max(1, Math.toIntExact(yes));
    }

    private static boolean isOurs(long batch, Entry by) {
        return by.messageId().equals(source(batch)) || by.messageId().startsWith(source(batch) + ":");
    }

    /**
     * How it stands once everything was tried.
     *
     * @param receipts how many the file ever had
     * @param missed how many could not be recorded as taken back
     */
    public Progress progress(long batch, int receipts, int missed) {
        return new Progress(
                State.UNDONE,
                receipts,
                receipts,
                goes - missed,
                before + stays.size(),
                missed,
                missed == 0 ? null : "数据库当时连不上；再说一次“确认撤销导入 %d”会接着撤".formatted(batch),
                reasons(REASONS),
                0);
    }

    /** The first that stay, in words. */
    public List<String> reasons(int most) {
        return stays.stream()
                .limit(most)
                .map(stay -> "第 %d 行（#%d）%s".formatted(stay.row(), stay.receipt(), stay.why()))
                .toList();
    }
}
