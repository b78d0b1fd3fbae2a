package org.peyvand.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.http.HttpException;
import org.peyvand.page.RefusalPage.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Turns what Spring and the server refuse into a page in the reader's language that says what to
/// do.
@ControllerAdvice
@Controller
class Refusals implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  /// An address whose parts cannot be read names nothing; a field of a form is another matter.
  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  Answer unreadable(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
    boolean address =
        mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
            || !request.getMethod().equals("POST");
    return address ? RefusalPage.notFound() : new RefusalPage(Reason.NOT_UNDERSTOOD);
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  Answer tooLarge() {
    return new RefusalPage(Reason.TOO_LARGE);
  }

  @ExceptionHandler(MultipartException.class)
  Answer notUnderstood(MultipartException unread) {
    if (RefusalPage.behind(unread).isPresent()) throw unread;
    return new RefusalPage(Reason.NOT_UNDERSTOOD);
  }

  /// No form of ours numbers its fields. Spring would make a list as long as the largest number, or
  /// one with holes.
  @InitBinder
  void refuseNumberedFields(HttpServletRequest request) throws ServletRequestBindingException {
    for (var names = request.getParameterNames(); names.hasMoreElements(); ) {
      if (names.nextElement().indexOf('[') >= 0) {
        throw new ServletRequestBindingException("a numbered field");
      }
    }
  }

  /// What Spring refuses carries its status; trouble is answered at the door, outside the session,
  /// which may be lost too; everything else is a bug of ours.
  @ExceptionHandler({RuntimeException.class, ServletException.class})
  Answer broken(Exception bug) throws Exception {
    if (bug instanceof ErrorResponse refusal) {
      return new RefusalPage(Reason.of(refusal.getStatusCode().value()));
    }
    // What the server finds only when a controller asks for it, such as a query that is no UTF-8.
    if (bug instanceof HttpException refusal) return new RefusalPage(Reason.of(refusal.getCode()));
    if (RefusalPage.behind(bug).isPresent()) throw bug;
    LOG.error("A request failed", bug);
    return new RefusalPage(Reason.BROKEN);
  }

  /// What was refused before it came to a controller.
  @RequestMapping("/error")
  Answer refused(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? new RefusalPage(Reason.of(status))
        : RefusalPage.notFound();
  }
}
