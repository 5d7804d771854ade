package io.drumbeat.console.json;

import io.drumbeat.fact.Fact;
import io.drumbeat.money.Money;
import io.drumbeat.shape.FactShape;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one kind of fact has to say, gathered before it becomes a record. */
final class Details {
    final String kind;

    @Nullable
    String customer;

    @Nullable
    String contact;

    @Nullable
    String amount;

    @Nullable
    String currency;

    RecordJson.@Nullable Next next;

    @Nullable
    String stage;

    @Nullable
    String product;

    @Nullable
    Boolean newCustomer;

    @Nullable
    String reason;

    @Nullable
    Integer score;

    @Nullable
    String note;

    @Nullable
    String voids;

    @Nullable
    String source;

    @Nullable
    LocalDate expected;

    @Nullable
    String to;

    @Nullable
    String giver;

    @Nullable
    List<RecordJson.Share> shares;

    @Nullable
    LocalDate from;

    @Nullable
    LocalDate until;

    @Nullable
    String deal;

    @Nullable
    String status;

    @Nullable
    String allocated;

    @Nullable
    String cost;

    Details(String kind) {
        this.kind = kind;
    }

    /** Whatever a fact says under the name that it has here. */
    Details saying(Fact fact) {
        var shape = FactShape.of(fact);
        if (shape.part(fact, "quote") instanceof Long quote) {
            note("#" + quote);
        }
        if (shape.part(fact, "receipt") instanceof Long receipt) {
            voids = String.valueOf(receipt);
        }
        amount((Money) shape.part(fact, "amount"));
        product = (String) shape.part(fact, "product");
        newCustomer = (Boolean) shape.part(fact, "newCustomer");
        reason = (String) shape.part(fact, "reason");
        score = (Integer) shape.part(fact, "score");
        source = (String) shape.part(fact, "source");
        expected = (LocalDate) shape.part(fact, "expected");
        to = (String) shape.part(fact, "to");
        until = (LocalDate) shape.part(fact, "until");
        deal = fact.deal();
        return this;
    }

    Details amount(@Nullable Money money) {
        if (money != null) {
            amount = money.major().toPlainString();
            currency = money.currency().getCurrencyCode();
        }
        return this;
    }

    Details next(Fact.@Nullable NextStep step) {
        next = step == null ? null : new RecordJson.Next(step.date(), step.what());
        return this;
    }

    Details stage(String stage) {
        this.stage = stage;
        return this;
    }

    Details note(@Nullable String note) {
        this.note = note;
        return this;
    }
}
