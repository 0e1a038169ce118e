// A client by the name of net/http: a line in for each call, a line out for what the client made of it.
package main

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

func plain(text string) string {
	return strings.TrimSpace(strings.NewReplacer("\t", " ", "\r", " ", "\n", " ").Replace(text))
}

func ask(words []string) string {
	seconds, _ := strconv.ParseFloat(words[2], 64)
	client := &http.Client{
		Timeout:   time.Duration(seconds * float64(time.Second)),
		Transport: &http.Transport{Proxy: nil},
	}
	defer client.CloseIdleConnections()
	request, err := http.NewRequest(words[0], words[1], nil)
	if err != nil {
		return "error\t" + plain(err.Error())
	}
	for _, field := range words[3:] {
		name, value, _ := strings.Cut(field, ": ")
		request.Header.Set(name, value)
	}
	answer, err := client.Do(request)
	if err != nil {
		return "error\t" + plain(err.Error())
	}
	defer answer.Body.Close()
	content, err := io.ReadAll(answer.Body)
	if err != nil {
		return "error\t" + plain(err.Error())
	}
	_, phrase, _ := strings.Cut(answer.Status, " ")
	said := []string{"answer", strconv.Itoa(answer.StatusCode), plain(phrase), "-", "", strconv.Itoa(len(content))}
	for name, values := range answer.Header {
		for _, value := range values {
			said = append(said, plain(name+": "+value))
		}
	}
	return strings.Join(said, "\t")
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		fmt.Println(ask(strings.Split(lines.Text(), "\t")))
	}
}
