package dev.statusquo.service;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;

/**
 * The wire to a service, through its door.
 *
 * @param wire the wire itself
 * @param door what requests pass
 */
record GuardedWire(Wire wire, Door door) implements Wire {

    @Override
    public Link connect(HttpAddress address) {
        return new GuardedLink(wire.connect(address), door, address);
    }

    private record GuardedLink(Link link, Door door, HttpAddress address) implements Link {
        @Override
        public Exchange exchange(Transmission transmission) {
            // Nothing is sent where only a further answer is read.
            return link.exchange(transmission.octets().isEmpty() ? transmission : door.admitted(transmission));
        }

        /** The sentinel of the cases asks a route of the contract. */
        @Override
        public Exchange next(Exchange after, Octets sentinel, String mark) {
            Door.Sentinel own = door.sentinel(address.authority());
            return link.next(after, own.octets(), own.mark());
        }

        @Override
        public boolean isOpen() {
            return link.isOpen();
        }

        @Override
        public void close() {
            link.close();
        }
    }
}
