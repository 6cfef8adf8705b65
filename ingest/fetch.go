package ingest

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Limits of Fetch.
const (
	FetchTime    = 30 * time.Second // in all, redirects included
	MaxPage      = 20 << 20         // bytes
	maxRedirects = 5
)

// userAgent says to a site who asks, in the usual form.
const userAgent = "readout/0 (+https://github.com/readout-project/readout)"

// Fetch reads one page from the web and nothing that it links to or embeds. Only http and https, five redirects, thirty
// seconds and 20 MB at most; what is neither text nor HTML is refused before it is read.
func Fetch(ctx context.Context, address string) (Input, error) {
	ctx, cancel := context.WithTimeout(ctx, FetchTime)
	defer cancel()
	in, err := fetch(ctx, &http.Client{CheckRedirect: checkRedirect}, address)
	if err != nil {
		return Input{}, fmt.Errorf("we could not fetch %s: %w", address, plainFetch(err))
	}
	return in, nil
}

func fetch(ctx context.Context, client *http.Client, address string) (Input, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || !isWeb(u) {
		return Input{}, errors.New("it is no address on the web; write it as https://host/page")
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Input{}, err
	}
	req.Header.Set("User-Agent", userAgent)
	req.Header.Set("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1")
	resp, err := client.Do(req)
	if err != nil {
		return Input{}, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return Input{}, fmt.Errorf("the server answered %s; open the address in a browser and save the page", resp.Status)
	}
	kind := resp.Header.Get("Content-Type")
	if err := isText(kind); err != nil {
		return Input{}, err
	}
	if resp.ContentLength > MaxPage {
		return Input{}, errTooLarge
	}
	raw, err := io.ReadAll(io.LimitReader(resp.Body, MaxPage+1))
	if err != nil {
		return Input{}, err
	}
	if len(raw) > MaxPage {
		return Input{}, errTooLarge
	}
	return Input{Name: address, Bytes: raw, MediaType: kind}, nil
}

var (
	errTooLarge  = fmt.Errorf("the page is larger than %d MB; save the part you need to a file", MaxPage>>20)
	errRedirects = fmt.Errorf("more than %d redirects; give the address of the page itself", maxRedirects)
	errScheme    = errors.New("it leads to an address that is not on the web")
)

func isWeb(u *url.URL) bool { return u.Scheme == "http" || u.Scheme == "https" }

func checkRedirect(req *http.Request, via []*http.Request) error {
	switch {
	case !isWeb(req.URL):
		return errScheme
	case len(via) > maxRedirects:
		return errRedirects
	}
	return nil
}

// isText refuses what a server says is no text. Many say nothing, or call pages octets; what these are shows when read.
func isText(kind string) error {
	media, _, _ := mime.ParseMediaType(kind)
	switch {
	case media == "" || strings.HasPrefix(media, "text/") || media == "application/octet-stream":
	case strings.HasSuffix(media, "+xml") || media == "application/xml":
	default:
		return fmt.Errorf("it is %s, and only HTML and plain text are read; save it as text to a file", media)
	}
	return nil
}

// plainFetch says in words for people what went wrong.
func plainFetch(err error) error {
	var dns *net.DNSError
	var timeout net.Error
	var cert *tls.CertificateVerificationError
	var host x509.HostnameError
	var op *net.OpError
	var on *url.Error
	switch {
	case errors.Is(err, errRedirects):
		return errRedirects
	case errors.Is(err, errScheme):
		return errScheme
	case errors.Is(err, context.Canceled):
		return context.Canceled
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return fmt.Errorf("no full answer in time (%d seconds at most); try again later", FetchTime/time.Second)
	case errors.As(err, &dns):
		return fmt.Errorf("no host is called %s; check the address and the network", dns.Name)
	case errors.As(err, &cert), errors.As(err, &host):
		return errors.New("the server's certificate could not be checked; open the address in a browser and save the page")
	case errors.As(err, &op) && op.Op == "dial":
		return fmt.Errorf("%s does not answer (%w); check the address and the network", op.Addr, op.Err)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the answer broke off; try again")
	case errors.As(err, &on):
		return on.Err
	}
	return err
}
