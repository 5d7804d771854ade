package io.drumbeat.help;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Commands;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(90)
final class ShowHelp implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowHelp.class);
    private final ObjectProvider<Commands> commands;

    /** Commands contain this one, so they are asked for only when help is. */
    ShowHelp(ObjectProvider<Commands> commands) {
        this.commands = commands;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("帮助"), List.of("help"), "我会什么，怎么说", "帮助 报价")
                .being(Trait.LOOKS)
                .taking(Slot.REST)
                .being(Trait.EXPLAINS)
                .heard(Turn.FIRST, "怎么用、使用说明")
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var mine = commands.getObject().usages().stream()
                .filter(usage -> usage.who().contains(request.who().role()))
                .filter(usage -> request.who().sells() || !usage.is(Trait.FOR_SELLERS))
                .toList();
        var asked = said.get(Slot.REST).orElse("").toLowerCase(Locale.ROOT).strip();
        var one = mine.stream()
                .filter(usage -> !asked.isEmpty()
                        && usage.forms().stream().anyMatch(form -> form.verbs().contains(asked)))
                .findFirst();
        var wish = Arrays.stream(Wish.values())
                .filter(group -> group.label().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst();
        return Answer.of(
                request,
                one.map(ShowHelp::about)
                        .or(() -> wish.map(group -> all(group.label(), in(group, mine))))
                        .orElseGet(() -> groups(mine)));
    }

    private static Card about(Usage usage) {
        var others = usage.verbs().subList(1, usage.verbs().size());
        var fields = new ArrayList<Element.Field>();
        fields.add(new Element.Field("也可以说", String.join("、", others)));
        fields.add(new Element.Field("例如", usage.example()));
        var confirmed = usage.confirmed();
        if (confirmed != null) {
            fields.add(new Element.Field("看过以后，真的要", confirmed.example()));
        }
        return Card.info("%s：%s".formatted(usage.verb(), usage.help()), new Element.Fields(fields));
    }

    private static List<Usage> in(Wish wish, List<Usage> mine) {
        return mine.stream().filter(usage -> Wish.of(usage) == wish).toList();
    }

    /** What people want to do, each with its words; a press shows how they are said. */
    private static Card groups(List<Usage> mine) {
        var elements = new ArrayList<Element>();
        var buttons = new ArrayList<Button>();
        for (var wish : Wish.values()) {
            var usages = in(wish, mine);
            if (!usages.isEmpty()) {
                elements.add(new Element.Text(wish.line(usages)));
                buttons.add(Button.of(wish.label(), "帮助 " + wish.label()));
            }
        }
        elements.add(new Element.Text(SENTENCES.say("more")));
        elements.add(new Element.Buttons(buttons));
        return new Card(SENTENCES.say("title"), Card.Tone.INFO, elements);
    }

    private static Card all(String title, List<Usage> usages) {
        var rows = usages.stream()
                .map(usage -> List.of(usage.verb(), usage.help(), usage.example()))
                .toList();
        return Card.info(
                title, new Element.Table(List.of("说", "做什么", "例如"), rows), Element.Buttons.of(Button.of("帮助", "帮助")));
    }
}
