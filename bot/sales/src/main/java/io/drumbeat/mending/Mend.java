package io.drumbeat.mending;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.card.Element.Input;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Commands;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.correction.FactNames;
import io.drumbeat.correction.Fields;
import io.drumbeat.correction.Rewriting;
import io.drumbeat.deal.Deals;
import io.drumbeat.decision.Understanding;
import io.drumbeat.decision.Understood;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(62)
final class Mend implements Command {
    private final Mending mending;
    private final BusinessDays days;
    private final ObjectProvider<Understanding> understanding;
    private final ObjectProvider<Commands> commands;

    /** Both know this command's words, so they are asked for only when a value has to be understood. */
    Mend(
            Mending mending,
            BusinessDays days,
            ObjectProvider<Understanding> understanding,
            ObjectProvider<Commands> commands) {
        this.mending = mending;
        this.days = days;
        this.understanding = understanding;
        this.commands = commands;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("改"), List.of("change"), "改一条记录里的一项，编号和其他都不变", "改 #12 金额 8万")
                .needing(Slot.RECEIPT)
                .taking(Slot.REST)
                .being(Trait.OF_THE_LAST)
                .heard(Turn.ANYWHERE, "改成、改为")
                .heard(Turn.FIRST, "修改、更正")
                .confirmedBy("确认", "confirm", form -> form.taking(Fields.ALL.toArray(Slot<?>[]::new)));
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return said.confirmed() ? mending.change(said, true, request, known) : proposed(said, request, known);
    }

    private Answer proposed(Utterance said, Request request, Known known) {
        var parted = Sentence.parted(said.the(Slot.RECEIPT), said.get(Slot.REST).orElse(""));
        if (parted.isPresent()) {
            // who has a part may propose another though the record is not theirs
            return parted(parted.get(), request, known);
        }
        return mending.of(said.the(Slot.RECEIPT), request, known, entries -> {
            var words =
                    Sentence.after(said.the(Slot.RECEIPT), said.get(Slot.REST).orElse(""));
            var fields = Fields.of(entries.getLast().fact());
            if (words.isEmpty()) {
                return Answer.of(request, form(entries, fields, known));
            }
            var today = days.of(request.at(), request.who().zone());
            var named = Sentence.of(entries.getLast().receipt(), words);
            var sentence = named == null ? Unnamed.sentence(entries.getLast(), words, today, known) : named;
            return sentence == null
                    ? Answer.of(request, Card.warn("“%s”没看懂要改哪一项；可以改：%s".formatted(words, Mending.labels(fields))))
                    : understood(sentence, request, known);
        });
    }

    private Answer parted(String sentence, Request request, Known known) {
        return switch (understanding.getObject().certainly(request.saying(sentence, Map.of()), known)) {
            case Understood.Clear(var meant) ->
                commands.getObject().of(meant.usage()).answer(meant, request, known);
            case Understood.Unclear(var _, var question, var _) -> Answer.of(request, question);
            case Understood.Unheard(var _, var help) -> Answer.of(request, help);
            case Understood.Likely _, Understood.Resumed _, Understood.Behalf _ ->
                Answer.of(
                        request,
                        Card.warn(
                                "“%s”没看懂；例如：%s 我七成王五三成".formatted(sentence, sentence.replaceFirst("(?<=\\d).*", ""))));
        };
    }

    private Answer understood(String sentence, Request request, Known known) {
        var line = new Request(
                request.messageId(),
                request.platform(),
                request.who(),
                request.chat(),
                sentence,
                Map.of(),
                request.press(),
                request.at());
        return answer(understanding.getObject().understand(line, known), request, known);
    }

    /** What was rather heard as something else puts nothing right. */
    private Answer changed(Utterance meant, Request request, Known known) {
        return meant.has(Slot.RECEIPT)
                ? mending.change(meant, false, request, known)
                : Answer.of(request, Card.warn("没看懂要改什么；例如：改 #12 金额 8万"));
    }

    private Answer answer(Understood change, Request request, Known known) {
        return switch (change) {
            case Understood.Likely(var meant, var _) -> changed(meant, request, known);
            case Understood.Clear(var meant) -> changed(meant, request, known);
            case Understood.Unclear(var _, var question, var draft) ->
                Answer.asking(request, unconfirmed(question), draft == null ? null : draft.saying(Mend::unconfirmed));
            case Understood.Resumed(var _, var whole) -> answer(whole, request, known);
            case Understood.Behalf(var _, var _, var whole, var _) -> answer(whole, request, known);
            case Understood.Unheard(var _, var help) -> Answer.of(request, help);
        };
    }

    /** Its buttons say the change, not that it was confirmed. */
    private static Card unconfirmed(Card question) {
        var elements = question.elements().stream()
                .map(element -> element instanceof Element.Buttons(var buttons)
                        ? new Element.Buttons(buttons.stream()
                                .map(button -> new Button(button.label(), unconfirmed(button.words()), button.style()))
                                .toList())
                        : element instanceof Element.Text(var text) ? new Element.Text(unconfirmed(text)) : element)
                .toList();
        return new Card(unconfirmed(question.title()), question.tone(), elements);
    }

    private static String unconfirmed(String words) {
        return words.replaceFirst(Sentence.CONFIRM, "改");
    }

    private static Card form(List<Entry> entries, List<Slot<?>> fields, Known known) {
        var noted = Rewriting.asItIs(entries);
        var receipt = entries.getLast().receipt();
        var now = fields.stream()
                .map(slot -> new Field(slot.label(), Fields.shown(slot, noted, known)))
                .toList();
        var inputs = fields.stream().map(slot -> input(slot, known)).toList();
        return Card.info(
                "改 %s：填要改的，其余留空".formatted(FactNames.title(entries.getLast(), known)),
                new Element.Fields(now),
                new Element.Form("改 #" + receipt, "改", inputs),
                new Element.Text(
                        "也可以说：改 #%d %s …".formatted(receipt, fields.getFirst().label())));
    }

    private static Input input(Slot<?> slot, Known known) {
        var options = slot.equals(Stages.SLOT)
                ? known.the(Deals.class).stages().open().stream()
                        .map(Stage::name)
                        .toList()
                : slot.options().apply(known);
        return slot.input(false, options);
    }
}
