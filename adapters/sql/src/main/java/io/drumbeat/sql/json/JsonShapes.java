package io.drumbeat.sql.json;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.drumbeat.card.Element;
import io.drumbeat.ledger.ActivityFact;
import io.drumbeat.ledger.CashFact;
import io.drumbeat.ledger.ChangeFact;
import io.drumbeat.ledger.CustomerFact;
import io.drumbeat.ledger.DealFact;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.FileFact;
import io.drumbeat.ledger.QuoteFact;
import io.drumbeat.ledger.StaffFact;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.jsontype.NamedType;

/** Which name stands for which type. A name is never changed nor used again: the ledger is full of them. */
final class JsonShapes {
    static final NamedType[] FACTS = {
        new NamedType(ActivityFact.ActivityLogged.class, "activity"),
        new NamedType(CustomerFact.CustomerAdded.class, "customer"),
        new NamedType(DealFact.LeadFound.class, "lead"),
        new NamedType(DealFact.DealOpened.class, "deal"),
        new NamedType(QuoteFact.QuoteGiven.class, "quote"),
        new NamedType(QuoteFact.ApprovalAsked.class, "approval-asked"),
        new NamedType(QuoteFact.QuoteApproved.class, "quote-approved"),
        new NamedType(QuoteFact.QuoteRejected.class, "quote-rejected"),
        new NamedType(DealFact.StageMoved.class, "stage"),
        new NamedType(DealFact.DealWon.class, "won"),
        new NamedType(DealFact.DealLost.class, "lost"),
        new NamedType(DealFact.DealReopened.class, "reopened"),
        new NamedType(DealFact.DealEstimated.class, "estimate"),
        new NamedType(DealFact.DealSnoozed.class, "snooze"),
        new NamedType(CashFact.CashCollected.class, "collected"),
        new NamedType(CashFact.CashScheduled.class, "cash-plan"),
        new NamedType(CashFact.RefundGiven.class, "refund"),
        new NamedType(CustomerFact.CustomerRated.class, "rating"),
        new NamedType(StaffFact.KudosGiven.class, "kudos"),
        new NamedType(StaffFact.LeaveTaken.class, "leave"),
        new NamedType(CustomerFact.CustomerHandedOver.class, "handover"),
        new NamedType(CustomerFact.CustomerListed.class, "listing"),
        new NamedType(DealFact.DealListed.class, "deal-listing"),
        new NamedType(CustomerFact.ContactAdded.class, "contact"),
        new NamedType(StaffFact.PersonListed.class, "person"),
        new NamedType(FileFact.ImportConfirmed.class, "import"),
        new NamedType(FileFact.ImportTakenBack.class, "import-undo"),
        new NamedType(ChangeFact.Voided.class, "void"),
        new NamedType(ChangeFact.Corrected.class, "correction"),
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
