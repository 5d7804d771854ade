package io.drumbeat.sql.json;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.drumbeat.card.Element;
import io.drumbeat.ledger.Fact;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.jsontype.NamedType;

/** Which name stands for which type. A name is never changed nor used again: the ledger is full of them. */
final class JsonShapes {
    static final NamedType[] FACTS = {
        new NamedType(Fact.ActivityLogged.class, "activity"),
        new NamedType(Fact.CustomerAdded.class, "customer"),
        new NamedType(Fact.LeadFound.class, "lead"),
        new NamedType(Fact.DealOpened.class, "deal"),
        new NamedType(Fact.QuoteGiven.class, "quote"),
        new NamedType(Fact.ApprovalAsked.class, "approval-asked"),
        new NamedType(Fact.QuoteApproved.class, "quote-approved"),
        new NamedType(Fact.QuoteRejected.class, "quote-rejected"),
        new NamedType(Fact.StageMoved.class, "stage"),
        new NamedType(Fact.DealWon.class, "won"),
        new NamedType(Fact.DealLost.class, "lost"),
        new NamedType(Fact.DealReopened.class, "reopened"),
        new NamedType(Fact.DealEstimated.class, "estimate"),
        new NamedType(Fact.DealSnoozed.class, "snooze"),
        new NamedType(Fact.CashCollected.class, "collected"),
        new NamedType(Fact.CashScheduled.class, "cash-plan"),
        new NamedType(Fact.RefundGiven.class, "refund"),
        new NamedType(Fact.CustomerRated.class, "rating"),
        new NamedType(Fact.KudosGiven.class, "kudos"),
        new NamedType(Fact.LeaveTaken.class, "leave"),
        new NamedType(Fact.CustomerHandedOver.class, "handover"),
        new NamedType(Fact.CustomerListed.class, "listing"),
        new NamedType(Fact.DealListed.class, "deal-listing"),
        new NamedType(Fact.ContactAdded.class, "contact"),
        new NamedType(Fact.PersonListed.class, "person"),
        new NamedType(Fact.ImportConfirmed.class, "import"),
        new NamedType(Fact.ImportTakenBack.class, "import-undo"),
        new NamedType(Fact.Voided.class, "void"),
        new NamedType(Fact.Corrected.class, "correction"),
    };
    static final NamedType[] ELEMENTS = {
        new NamedType(Element.Text.class, "text"),
        new NamedType(Element.Fields.class, "fields"),
        new NamedType(Element.Progress.class, "progress"),
        new NamedType(Element.Table.class, "table"),
        new NamedType(Element.Chart.class, "chart"),
        new NamedType(Element.Buttons.class, "buttons"),
        new NamedType(Element.Form.class, "form"),
        new NamedType(Element.Image.class, "image"),
        new NamedType(Element.Link.class, "link"),
        new NamedType(Element.Divider.class, "divider"),
    };
    private static final Map<Class<?>, String> KINDS =
            Arrays.stream(FACTS).collect(Collectors.toMap(NamedType::getType, NamedType::getName));

    private JsonShapes() {}

    static String kindOf(Fact fact) {
        var kind = KINDS.get(fact.getClass());
        if (kind == null) {
            throw new IllegalStateException("事实 " + fact.getClass().getName() + " 还没有在 JsonShapes 里起名字");
        }
        return kind;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    interface Named {}

    @JsonIncludeProperties({"minor", "currency"})
    interface Amount {}
}
