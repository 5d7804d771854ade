package io.drumbeat.feishu.inbound;

import com.lark.oapi.event.EventDispatcher;
import com.lark.oapi.service.contact.ContactService.P2DepartmentCreatedV3Handler;
import com.lark.oapi.service.contact.ContactService.P2DepartmentDeletedV3Handler;
import com.lark.oapi.service.contact.ContactService.P2DepartmentUpdatedV3Handler;
import com.lark.oapi.service.contact.ContactService.P2ScopeUpdatedV3Handler;
import com.lark.oapi.service.contact.ContactService.P2UserCreatedV3Handler;
import com.lark.oapi.service.contact.ContactService.P2UserDeletedV3Handler;
import com.lark.oapi.service.contact.ContactService.P2UserUpdatedV3Handler;
import com.lark.oapi.service.contact.v3.model.P2DepartmentCreatedV3;
import com.lark.oapi.service.contact.v3.model.P2DepartmentDeletedV3;
import com.lark.oapi.service.contact.v3.model.P2DepartmentUpdatedV3;
import com.lark.oapi.service.contact.v3.model.P2ScopeUpdatedV3;
import com.lark.oapi.service.contact.v3.model.P2UserCreatedV3;
import com.lark.oapi.service.contact.v3.model.P2UserDeletedV3;
import com.lark.oapi.service.contact.v3.model.P2UserUpdatedV3;
import com.lark.oapi.service.contact.v3.model.UserEvent;
import io.drumbeat.roster.RosterNews;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes on what Feishu tells of the contacts. An event only says whom to look up again. */
final class ContactNews {
    private final RosterNews news;

    private ContactNews(RosterNews news) {
        this.news = news;
    }

    /** @param news null where nobody keeps a roster */
    static void listen(EventDispatcher.Builder events, @Nullable RosterNews news) {
        if (news != null) {
            var contacts = new ContactNews(news);
            contacts.hearOfPeople(events);
            contacts.hearOfDepartments(events);
        }
    }

    private void changed(@Nullable UserEvent user) {
        if (user == null || user.getOpenId() == null) {
            reorganized();
        } else {
            news.changed(HeardMessages.FEISHU, List.of(user.getOpenId()));
        }
    }

    private void left(@Nullable UserEvent user) {
        if (user == null || user.getOpenId() == null) {
            reorganized();
        } else {
            news.left(HeardMessages.FEISHU, List.of(user.getOpenId()));
        }
    }

    private void reorganized() {
        news.reorganized(HeardMessages.FEISHU);
    }

    private void hearOfPeople(EventDispatcher.Builder events) {
        events.onP2UserCreatedV3(new P2UserCreatedV3Handler() {
                    @Override
                    public void handle(P2UserCreatedV3 event) {
                        changed(
                                event.getEvent() == null
                                        ? null
                                        : event.getEvent().getObject());
                    }
                })
                .onP2UserUpdatedV3(new P2UserUpdatedV3Handler() {
                    @Override
                    public void handle(P2UserUpdatedV3 event) {
                        changed(
                                event.getEvent() == null
                                        ? null
                                        : event.getEvent().getObject());
                    }
                })
                .onP2UserDeletedV3(new P2UserDeletedV3Handler() {
                    @Override
                    public void handle(P2UserDeletedV3 event) {
                        left(event.getEvent() == null ? null : event.getEvent().getObject());
                    }
                });
    }

    private void hearOfDepartments(EventDispatcher.Builder events) {
        events.onP2DepartmentCreatedV3(new P2DepartmentCreatedV3Handler() {
                    @Override
                    public void handle(P2DepartmentCreatedV3 event) {
                        reorganized();
                    }
                })
                .onP2DepartmentUpdatedV3(new P2DepartmentUpdatedV3Handler() {
                    @Override
                    public void handle(P2DepartmentUpdatedV3 event) {
                        reorganized();
                    }
                })
                .onP2DepartmentDeletedV3(new P2DepartmentDeletedV3Handler() {
                    @Override
                    public void handle(P2DepartmentDeletedV3 event) {
                        reorganized();
                    }
                })
                .onP2ScopeUpdatedV3(new P2ScopeUpdatedV3Handler() {
                    @Override
                    public void handle(P2ScopeUpdatedV3 event) {
                        reorganized();
                    }
                });
    }
}
