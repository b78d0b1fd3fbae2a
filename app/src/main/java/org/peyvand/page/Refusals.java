package org.peyvand.page;

import org.peyvand.page.RefusalPage.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Turns what Spring refuses into a page in the reader's language that says what to do.
@ControllerAdvice
class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  @ExceptionHandler({NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
  Answer notFound() {
    return RefusalPage.notFound();
  }

  @ExceptionHandler({
    MissingServletRequestParameterException.class,
    HttpRequestMethodNotSupportedException.class
  })
  Answer notUnderstood() {
    return new RefusalPage(Reason.NOT_UNDERSTOOD);
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  Answer tooLarge() {
    return new RefusalPage(Reason.TOO_LARGE);
  }

  @ExceptionHandler(RuntimeException.class)
  Answer broken(RuntimeException bug) {
    LOG.error("A request failed", bug);
    return new RefusalPage(Reason.BROKEN);
  }
}
