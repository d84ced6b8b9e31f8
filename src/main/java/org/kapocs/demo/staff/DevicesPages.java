package org.kapocs.demo.staff;

import java.time.Clock;
import org.kapocs.demo.InventedStaff;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.access.Totp;
import org.kapocs.shared.web.Reply;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Open
@ConditionalOnProperty("kapocs.demo")
class DevicesPages {
    private final InventedStaff staff;
    private final Clock clock;

    DevicesPages(InventedStaff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/staff/demo")
    Reply devices() {
        return new DevicesPage(staff.members().stream().map(this::device).toList(), InventedStaff.PASSWORD);
    }

    private DevicesPage.Device device(Account member) {
        String code = Totp.codeAt(staff.secret(member.email()), clock.instant());
        return new DevicesPage.Device(member.name(), member.roles(), member.email(), code);
    }
}
