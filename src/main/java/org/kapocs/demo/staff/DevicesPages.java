package org.kapocs.demo.staff;

import java.time.Clock;
import org.kapocs.demo.InventedStaff;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.access.Totp;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The devices of the invented staff; where there is no demo, there are no such people and no such page. */
@Controller
@Open
class DevicesPages {
    private final ObjectProvider<InventedStaff> invented;
    private final Clock clock;

    DevicesPages(ObjectProvider<InventedStaff> invented, Clock clock) {
        this.invented = invented;
        this.clock = clock;
    }

    @GetMapping("/staff/demo")
    Reply devices() {
        InventedStaff staff = invented.getIfAvailable();
        if (staff == null) {
            throw new Problem.Missing();
        }
        var devices = staff.members().stream().map(member -> device(staff, member));
        return new DevicesPage(devices.toList(), InventedStaff.PASSWORD, !staff.complete());
    }

    private DevicesPage.Device device(InventedStaff staff, Account member) {
        String code = Totp.codeAt(staff.secret(member.email()), clock.instant());
        return new DevicesPage.Device(member.name(), member.roles(), member.email(), code);
    }
}
