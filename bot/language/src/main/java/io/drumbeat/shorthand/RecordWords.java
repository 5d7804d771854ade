package io.drumbeat.shorthand;

import io.drumbeat.before.Elliptic;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Known;
import io.drumbeat.line.Landmarks;
import io.drumbeat.narrowing.Teams;
import io.drumbeat.page.Narrowed;
import io.drumbeat.people.Team;
import io.drumbeat.phrase.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that only say which records are wanted: #484, 昨天, 上周 华为, 王五 11月 签单. */
final class RecordWords {
    private static final Pattern NUMBER = Pattern.compile("^#(\\d{1,9})$");
    private static final Pattern CUSTOMERS =
            Pattern.compile("^(?:看看?|查|我)?(?:的|手上的|手里的|名下的?)? ?(?:客户|customers?)(?:有哪些|列表|名单)?$");
    private static final Pattern IDLE = Pattern.compile("^(?:我的?|的|记录|全部|所有|看看?|查|都|有哪些|有什么|团队|全组|大家| )*$");

    private final List<Usage> usages;

    RecordWords(List<Usage> usages) {
        this.usages = usages;
    }

    Optional<Utterance> of(Request line, Landmarks marks, Known known) {
        var usage = usages.stream()
                .filter(one -> one.is(Trait.LISTS_RECORDS)
                        && one.who().contains(line.who().role()))
                .findFirst();
        if (usage.isEmpty() || marks.customers.size() > 1 || marks.colleagues.size() > 1) {
            return Optional.empty();
        }
        var list = customers(line, marks, known);
        if (list.isPresent()) {
            return list;
        }
        var number = NUMBER.matcher(marks.text.folded());
        if (number.matches()) {
            return Optional.of(
                    new Utterance(line.words(), usage.get(), Map.of(Slot.RECEIPT, Long.parseLong(number.group(1)))));
        }
        return slots(marks, usage.get(), known).map(slots -> new Utterance(line.words(), usage.get(), slots));
    }

    /** 客户 王五, 我的客户: whose customers, where no customer is named. */
    private Optional<Utterance> customers(Request line, Landmarks marks, Known known) {
        var usage = usages.stream()
                .filter(one -> one.is(Trait.LISTS_CUSTOMERS)
                        && one.who().contains(line.who().role()))
                .findFirst();
        var slots = new HashMap<Slot<?>, Object>();
        if (usage.isEmpty()
                || !marks.customers.isEmpty()
                || !CUSTOMERS
                        .matcher(withoutTeam(Rest.of(marks), usage.get(), known, slots))
                        .matches()) {
            return Optional.empty();
        }
        if (marks.colleagues.isEmpty()) {
            return Optional.of(new Utterance(line.words(), usage.get(), slots));
        }
        var people = marks.colleagues.getFirst().people();
        return people.size() == 1
                ? Optional.of(new Utterance(line.words(), usage.get(), Map.of(Slot.PERSON, people.getFirst())))
                : Optional.empty();
    }

    private static Optional<Map<Slot<?>, Object>> slots(Landmarks marks, Usage usage, Known known) {
        var slots = new HashMap<Slot<?>, Object>();
        var rest = withoutKind(withoutTeam(SpanBehind.without(marks), usage, known, slots), usage, known, slots);
        var period = SpanBehind.of(marks);
        if (period == null || SpanBehind.isComing(marks) || !IDLE.matcher(rest).matches()) {
            return Optional.empty();
        }
        slots.put(Slot.PERIOD, period);
        for (var found : marks.customers) {
            if (found.whom().size() != 1) {
                return Optional.empty();
            }
            slots.put(Mention.SLOT, new Mention.Existing(found.whom().getFirst()));
        }
        for (var who : marks.colleagues) {
            if (who.people().size() != 1) {
                return Optional.empty();
            }
            slots.put(Slot.PERSON, who.people().getFirst());
        }
        return Optional.of(slots);
    }

    private static String withoutTeam(String rest, Usage usage, Known known, Map<Slot<?>, Object> slots) {
        var team = usage.accepts(Narrowed.TEAM) ? Teams.named(rest, known) : Optional.<Team>empty();
        team.ifPresent(one -> slots.put(Narrowed.TEAM, one));
        return team.map(one -> rest.replace(Text.folded(one.name()), "").strip())
                .orElse(rest);
    }

    /** Whether a line names a kind of record, or nothing but a day: then it asks for a list, whatever was asked before. */
    boolean isItsOwn(Request line, Landmarks marks, Known known) {
        return of(line, marks, known)
                .filter(said -> said.slots().keySet().stream()
                                .anyMatch(slot -> slot.name().equals("kind"))
                        || (said.slots().keySet().equals(Set.of(Slot.PERIOD))
                                && said.the(Slot.PERIOD)
                                        .from()
                                        .equals(said.the(Slot.PERIOD).to())
                                && Elliptic.of(line.words()).isEmpty()))
                .isPresent();
    }

    /** What is left without the kind of record, if one is named in the end. */
    private static String withoutKind(String rest, Usage usage, Known known, Map<Slot<?>, Object> slots) {
        for (var slot : usage.takes()) {
            for (var choice : slot.name().equals("kind") ? slot.options().apply(known) : List.<String>of()) {
                if (rest.endsWith(choice)) {
                    slots.put(slot, choice);
                    return rest.substring(0, rest.length() - choice.length());
                }
            }
        }
        return rest;
    }

    /** 上周, after a card of a customer that knows no time: what was recorded there then. */
    Optional<Utterance> narrowed(Utterance again, Request line, Landmarks marks, Known known) {
        var customer = again.get(Mention.SLOT);
        return again.usage().accepts(Slot.PERIOD) || customer.isEmpty()
                ? Optional.empty()
                : of(line, marks, known)
                        .filter(said -> said.slots().keySet().equals(Set.of(Slot.PERIOD)))
                        .map(said -> new Utterance(
                                said.text(),
                                said.usage(),
                                Map.of(Slot.PERIOD, said.the(Slot.PERIOD), Mention.SLOT, customer.get())));
    }
}
