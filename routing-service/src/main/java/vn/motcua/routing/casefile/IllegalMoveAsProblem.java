package vn.motcua.routing.casefile;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import vn.motcua.events.Text;
import vn.motcua.rest.Problem;

/** A verb that the state does not allow answers 409 and names both states. */
@Provider
class IllegalMoveAsProblem implements ExceptionMapper<IllegalMove> {
    @Context
    Providers providers;

    @Override
    public Response toResponse(IllegalMove refused) {
        var problem = Problem.conflict(
                "illegal-move",
                new Text(
                        "Trạng thái " + refused.from() + " không cho phép chuyển sang " + refused.to() + ".",
                        "The state " + refused.from() + " does not allow a move to " + refused.to() + "."));
        return providers.getExceptionMapper(Problem.class).toResponse(problem);
    }
}
