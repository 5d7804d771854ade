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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(90)
final class ShowHelp implements Command {
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
                .toList();
        var asked = said.get(Slot.REST).orElse("").toLowerCase(Locale.ROOT).strip();
        var one = mine.stream()
                .filter(usage -> !asked.isEmpty()
                        && usage.forms().stream().anyMatch(form -> form.verbs().contains(asked)))
                .findFirst();
        return Answer.of(request, one.map(ShowHelp::about).orElseGet(() -> all(mine)));
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

    private static Card all(List<Usage> mine) {
        var rows = mine.stream()
                .map(usage -> List.of(usage.verb(), usage.help(), usage.example()))
                .toList();
        return Card.info(
                "一句话就能记，顺序随意",
                new Element.Table(List.of("说", "做什么", "例如"), rows),
                Element.Buttons.of(Button.primary("今天", "今天"), Button.of("进度", "进度")));
    }
}
