package io.drumbeat.reminder;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.number.Digits;
import io.drumbeat.quiet.Wishes.Asked;
import io.drumbeat.run.Delivery;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(97)
final class DropReminder implements Inquiring<List<Delivery>> {
    private static final Sentences SENTENCES = Sentences.beside(DropReminder.class);
    private static final Pattern PLACE = Pattern.compile("第?\\s*(\\d{1,2}|[一二两三四五六七八九十])\\s*[个条项]?");
    private static final String ALL_MINE = "我设的全部";
    private static final String MINE = "我设的";
    private final ComingReminders coming;
    private final PointedAt pointed;

    DropReminder(ComingReminders coming, PointedAt pointed) {
        this.coming = coming;
        this.pointed = pointed;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("不再提醒", "取消提醒", "删除提醒"), List.of("drop reminder"), "自己设的提醒不要了，多久以前设的都行", "不再提醒 #12")
                .taking(Slot.RECEIPT, Slot.REST);
    }

    @Override
    public List<Delivery> inquire(Utterance said, Request request) {
        return pointed.came(request);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, List<Delivery> came) {
        var receipt = said.get(Slot.RECEIPT);
        if (receipt.isPresent()) {
            return dropped(List.of(receipt.get()), request, known);
        }
        var rest = said.get(Slot.REST).orElse("").strip();
        if (rest.equals(PointedAt.THIS)) {
            return pointed.at(came, request, known)
                    .map(asked -> dropped(List.of(asked.receipt()), request, known))
                    .orElseGet(() -> Answer.of(request, Card.info(SENTENCES.say("thisNone"))));
        }
        if (rest.startsWith(MINE)) {
            return mine(rest.equals(ALL_MINE), request, known);
        }
        return place(rest)
                .map(place -> ofPlace(place, request, known))
                .orElseGet(() -> coming.of(request.who(), request, known));
    }

    /** All that they set themselves: several at once are shown before they go. */
    private Answer mine(boolean sure, Request request, Known known) {
        var mine = coming.mine(request.who(), request.at(), known).toList();
        if (mine.isEmpty()) {
            return Answer.of(request, Card.info(SENTENCES.say("mineNone")));
        }
        if (sure || mine.size() == 1) {
            return dropped(mine.stream().map(Asked::receipt).toList(), request, known);
        }
        var lines = mine.stream()
                .map(asked -> asked.what() + "（" + asked.schedule() + "）")
                .collect(Collectors.joining("\n"));
        return Answer.of(
                request,
                Card.info(
                        SENTENCES.say("mineAsk", Map.of("n", mine.size())),
                        new Element.Text(lines),
                        Element.Buttons.of(
                                Button.of(SENTENCES.say("mineDrop", Map.of("n", mine.size())), "不再提醒 " + ALL_MINE),
                                Button.of(SENTENCES.say("list"), "提醒"))));
    }

    private static Optional<Integer> place(String words) {
        var place = PLACE.matcher(words);
        return place.matches()
                ? Optional.ofNullable(Digits.small(place.group(1), 0))
                        .map(read -> read.value().intValue())
                : Optional.empty();
    }

    /** What comes of itself is muted, not dropped: that is asked. */
    private Answer ofPlace(int place, Request request, Known known) {
        var at = coming.at(place, request.who(), request.at(), known);
        if (at.isEmpty()) {
            return coming.of(request.who(), request, known);
        }
        var kind = at.get().kind();
        return at.get().receipts().isEmpty()
                ? Answer.of(
                        request,
                        Card.info(
                                SENTENCES.say("ofPlace", Map.of("place", place, "kind", kind)),
                                Element.Buttons.of(
                                        Button.of(SENTENCES.say("mute", Map.of("kind", kind)), "静音 " + kind))))
                : dropped(at.get().receipts(), request, known);
    }

    private static Answer dropped(List<Long> receipts, Request request, Known known) {
        var mine = ComingReminders.all(request.who(), known)
                .filter(asked -> receipts.contains(asked.receipt()))
                .toList();
        if (mine.isEmpty()) {
            return Answer.of(request, Card.info(SENTENCES.say("noSuch", Map.of("receipt", receipts.getFirst()))));
        }
        var what = Map.of("what", mine.stream().map(Asked::what).collect(Collectors.joining("；")));
        var others = ComingReminders.forOthers(request.who(), known).containsAll(mine);
        var told = others ? SENTENCES.say("droppedOthers", what) : SENTENCES.say("dropped", what);
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        var back = Element.Buttons.of(Button.of(SENTENCES.say("undo"), "撤销 #" + known.nextReceipt()));
        var answer = request.press() == null
                ? Answer.of(request, new Card(told, Card.Tone.GOOD, List.of(back)))
                : Answer.toast(told);
        var voided = mine.stream()
                .<Fact>map(asked -> new ChangeFact.Voided(asked.receipt()))
                .toList();
        return answer.recording(new Noted(today, false, voided));
    }
}
