package org.kapocs.desk.task;

import java.util.List;
import org.kapocs.shared.web.Piece;

/** A piece of the page of a case that holds all of its tasks: what else shows some of them there need not ask for them. */
public interface AllTasks extends Piece {

    /** In the order in which they are listed. */
    List<Task> all();
}
